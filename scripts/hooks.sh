#!/usr/bin/env bash
# Runs the hooks of .pre-commit-hooks.yaml by pre-commit itself, which builds factlint from the last commit: some minutes.
# Needs cargo, Python and git, and pre-commit from its registry.
set -euo pipefail
root=$(realpath "$(dirname "$0")/..")
work=${HOOKS_DIR:-$(mktemp -d)}
mkdir -p "$work" && cd "$work"
[ -d venv ] || python3 -m venv venv
venv/bin/pip install --quiet pre-commit
venv/bin/pre-commit validate-manifest "$root/.pre-commit-hooks.yaml"

rm -rf project && mkdir -p project/facts project/articles && cd project && git init -q
cat >facts/bridge.yaml <<'YAML'
facts:
  - id: bridge
    statement: The harbour bridge of Port Ellis opened on 4 May 1998.
YAML
echo 'The harbour bridge of Port Ellis opened on 9 June 2001.' >'articles/a b.md'
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $root
    rev: $(git -C "$root" rev-parse HEAD)
    hooks: [{ id: factlint, files: ^articles/ }, { id: factlint-all }, { id: factlint-test }]
YAML
git add .
export PRE_COMMIT_HOME="$work/home"
fails() {
    if ../venv/bin/pre-commit run "$1" --all-files; then
        echo "$1 should fail" && exit 1
    fi
}
fails factlint
fails factlint-all
../venv/bin/pre-commit run factlint-test --all-files
echo 'The harbour bridge of Port Ellis opened on 4 May 1998.' >'articles/a b.md'
../venv/bin/pre-commit run --all-files
echo "==> the hooks do what they should"
