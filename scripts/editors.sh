#!/usr/bin/env bash
# Tries the setups of docs/editors.md in the editors that are installed here: Vim with its compiler plugin and with ALE,
# Emacs with Eglot, efm, and nvim-lint's by a stand-in for the plugin. On Debian:
#
#   apt-get install vim vim-ale emacs-nox elpa-eglot elpa-markdown-mode elpa-yaml-mode efm-langserver neovim
#
# The first argument is the factlint to be tried; else one is built.
set -euo pipefail
cd "$(dirname "$0")/.."
page=$PWD/docs/editors.md
if [ $# -gt 0 ]; then
    factlint=$(realpath "$1")
else
    cargo build -q --locked
    factlint=$PWD/target/debug/factlint
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
ln -s "$factlint" "$scratch/bin/factlint"
export PATH="$scratch/bin:$PATH" HOME="$scratch"
"$factlint" init "$scratch/project" >/dev/null 2>&1
cd "$scratch/project"
# Quotation marks of three bytes each stand in front of what is found.
sed -i 's/^Visitors/“Guests” and visitors/' articles/apollo.md
underlined=$(grep -n 1970 articles/apollo.md | cut -d: -f1)
# The byte of the line, from 1, at which it begins.
byte=$(($(grep 1970 articles/apollo.md | LC_ALL=C sed 's/1970.*//' | tr -d '\n' | wc -c) + 1))

# Prints the block of the page that holds a text.
setup() {
    awk -v text="$1" '
        /^```/ { if (inside && index(block, text)) printf "%s", block; inside = !inside; block = ""; next }
        inside { block = block $0 "\n" }' "$page"
}
failed=0
# Compares what an editor found with where it is.
verdict() {
    if [ "$2" = "$3" ]; then
        echo "$1: $2"
    else
        echo "$1: “$2” and not “$3”"
        failed=1
    fi
}
missing() {
    echo "$1: skipped, $2 is not installed here"
}

if command -v vim >/dev/null; then
    mkdir -p .vim/compiler
    setup '.vim/compiler/factlint.vim' >.vim/compiler/factlint.vim
    vim -Nu NONE -n -es --cmd "set rtp^=.vim encoding=utf-8" articles/apollo.md \
        -c 'compiler factlint' -c 'silent make!' \
        -c 'call writefile(map(getqflist(), {_, f -> f.lnum . ":" . f.type . ":" . f.vcol . ":" . f.col}), "quickfix")' \
        -c 'qa!' >/dev/null || true
    character=$(($(grep 1970 articles/apollo.md | sed 's/1970.*//' | tr -d '\n' | wc -m) + 1))
    verdict "Vim, :make" "$(cat quickfix 2>/dev/null)" "$underlined:e:1:$character"
else
    missing "Vim" vim
fi

ale=/usr/share/vim-ale
if command -v vim >/dev/null && [ -d "$ale" ]; then
    mkdir -p .vim/ale_linters/markdown
    setup '.vim/ale_linters/markdown' >.vim/ale_linters/markdown/factlint.vim
    cat >ale.vim <<EOF
set nocompatible encoding=utf-8 rtp^=.vim,$ale rtp+=$ale/after
let g:ale_linters_explicit = 1
let g:ale_linters = {'markdown': ['factlint']}
filetype plugin on
runtime! plugin/ale.vim
edit articles/apollo.md
call ale#Queue(0)
for s:turn in range(300)
  sleep 50m
  let s:found = ale#engine#GetLoclist(bufnr(''))
  if !empty(s:found)
    break
  endif
endfor
call writefile(map(copy(s:found), {_, f -> f.lnum . ':' . f.type . ':' . f.col . '-' . f.end_col}), 'ale')
qa!
EOF
    vim -Nu NONE -n -es -S ale.vim >/dev/null || true
    verdict "ALE" "$(cat ale 2>/dev/null)" "$underlined:E:$byte-$((byte + 3))"
else
    missing "ALE" vim-ale
fi

if command -v nvim >/dev/null; then
    setup 'nvim/plugin/factlint-lint.lua' >lint-setup.lua
    cat >lint.lua <<'EOF'
-- What nvim-lint does with a linter: it runs the command with the buffer as its input, and parses what is printed.
local lint = { linters = {}, linters_by_ft = {} }
package.loaded.lint = lint
dofile('lint-setup.lua')
local linter = lint.linters.factlint
local command = { linter.cmd }
for _, argument in ipairs(linter.args) do
  table.insert(command, type(argument) == 'function' and argument() or argument)
end
local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
local output = vim.fn.system(command, table.concat(lines, '\n') .. '\n')
local report = {}
for _, found in ipairs(linter.parser(output:match('{.*}'), 0)) do
  table.insert(report, ('%d:%d:%d-%d'):format(found.lnum + 1, found.severity, found.col + 1, found.end_col))
end
vim.fn.writefile(report, 'nvim-lint')
EOF
    nvim --headless --clean -n articles/apollo.md -c 'luafile lint.lua' -c 'qa!' >/dev/null 2>&1 || true
    verdict "nvim-lint" "$(cat nvim-lint 2>/dev/null)" "$underlined:1:$byte-$((byte + 3))"
else
    missing "nvim-lint" nvim
fi

if command -v emacs >/dev/null && emacs --batch --eval "(package-initialize)" -l eglot >/dev/null 2>&1; then
    setup '.emacs.d/init.el' >init.el
    sed -i '1i;; -*- lexical-binding: t -*-' init.el
    cat >session.el <<'EOF'
;; -*- lexical-binding: t -*-
(package-initialize)
(load (expand-file-name "init.el"))
(setq eglot-sync-connect 30)
(defun found-in (file)
  (find-file file)
  (unless eglot--managed-mode (eglot--maybe-activate-editing-mode))
  (run-hooks 'post-command-hook)
  (let ((turns 0) found)
    (while (and (not found) (< turns 600))
      (accept-process-output nil 0.05)
      (setq turns (1+ turns))
      (when (= turns 40) (flymake-start nil t))
      (setq found (flymake-diagnostics)))
    (mapconcat (lambda (d)
                 (format "%d:%s"
                         (line-number-at-pos (flymake-diagnostic-beg d))
                         (buffer-substring-no-properties (flymake-diagnostic-beg d) (flymake-diagnostic-end d))))
               found " ")))
(let ((report (expand-file-name "eglot")))
  (write-region (found-in "articles/apollo.md") nil report))
EOF
    timeout 120 emacs --batch -l session.el >emacs.log 2>&1 || tail -n 5 emacs.log
    verdict "Emacs, Eglot" "$(cat eglot 2>/dev/null)" "$underlined:1970"
else
    missing "Emacs" "emacs with eglot"
fi

if command -v efm-langserver >/dev/null && command -v python3 >/dev/null; then
    setup 'efm-langserver/config.yaml' >efm.yaml
    cat >efm.py <<'EOF'
import json, pathlib, subprocess
server = subprocess.Popen(["efm-langserver", "-c", "efm.yaml"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL)
def send(method, params, **more):
    body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    server.stdin.flush()
def receive():
    length = 0
    while (line := server.stdout.readline().strip()):
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return json.loads(server.stdout.read(length))
article = pathlib.Path("articles/apollo.md").resolve()
send("initialize", {"processId": None, "rootUri": pathlib.Path.cwd().as_uri(), "capabilities": {}}, id=1)
receive()
send("initialized", {})
send("textDocument/didOpen", {"textDocument": {"uri": article.as_uri(), "languageId": "markdown", "version": 1,
                                               "text": article.read_text()}})
while (message := receive()).get("method") != "textDocument/publishDiagnostics":
    pass
for found in message["params"]["diagnostics"]:
    place = found["range"]["start"]
    print(place["line"] + 1, found["severity"], article.read_text().splitlines()[place["line"]][place["character"]:][:4], sep=":")
server.kill()
EOF
    verdict "efm" "$(timeout 30 python3 efm.py)" "$underlined:1:1970"
else
    missing "efm" efm-langserver
fi
exit "$failed"
