#!/usr/bin/env bash
# Holds every format against tools that others wrote and that read it: SARIF's multitool and sarif-tools, the validator of
# the Reviewdog Diagnostic Format, GitHub's toolkit, the types of Code Climate, a reader of JUnit's XML, and
# the schemas of GitLab's jobs and GitHub's actions. Needs node, npm, Python and git, and packages of their registries.
#
#     cargo build && scripts/consumers.sh target/debug/factlint
set -euo pipefail
factlint=$(realpath "${1:?the path of factlint}")
root=$(realpath "$(dirname "$0")/..")
work=${CONSUMERS_DIR:-$(mktemp -d)}
mkdir -p "$work"
echo "in $work"

cd "$work"
[ -f package.json ] || npm init -y >npm.log
npm install --silent @microsoft/sarif-multitool-linux @umbrelladocs/rdformat-validator @actions/core codeclimate-types \
    typescript
multitool=node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
chmod +x "$multitool"
[ -d venv ] || python3 -m venv venv
venv/bin/pip install --quiet junitparser sarif-tools check-jsonschema

# Two projects: the repository's own articles, and one with hostile names and texts.
rm -rf hostile && mkdir -p hostile/facts hostile/articles
cat >hostile/facts/bridge.yaml <<'YAML'
facts:
  - id: bridge
    statement: The harbour bridge of Port Ellis opened on 4 May 1998.
    sources:
      - title: '"Report" [a](b) <i>]]></i> ::error::x, 100% %0A {0} 😀'
YAML
printf '\xef\xbb\xbf😀 “Quoted” ]]> :: 100%% \x1b[31m: The harbour bridge of Port Ellis opened on 9 June 2001.\r\n\r\nIt rained in Z\xfcrich.\n' \
    >'hostile/articles/a "b"<c>,d:e%20 #1 😀.md'

for project in "$root" hostile; do
    echo "==> $project"
    rm -rf out && mkdir out
    formats=()
    for format in sarif github gitlab junit rdjson checkstyle json-lines; do
        formats+=(--format "$format=$work/out/$format")
    done
    (cd "$project" && "$factlint" check --show contradicted,unsupported,supported "${formats[@]}") || [ $? -eq 1 ]

    cp out/sarif out/report.sarif
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$multitool" validate out/report.sarif --log ForceOverwrite --output out/validated.sarif >out/log
    if grep -E ': error |: warning ' out/log | grep -v SARIF2005; then
        echo "the multitool objects" && exit 1
    fi
    venv/bin/sarif summary out/report.sarif >out/summary

    npx rdformat-validator --silent out/rdjson
    (printf 'import type { Issue } from "codeclimate-types"\nconst report: Issue[] = ' && cat out/gitlab) >out/gitlab.ts
    npx tsc --noEmit --strict --skipLibCheck --types "" out/gitlab.ts
    venv/bin/python - <<'PYTHON'
import json
import xml.etree.ElementTree
from junitparser import JUnitXml

lines = [json.loads(line) for line in open("out/json-lines", encoding="utf-8")]
report = JUnitXml.fromfile("out/junit")
cases = [case for suite in report for case in suite if case.name != "nothing to report"]
assert len(cases) == len(lines), (len(cases), len(lines))
failed = sum(any(result._tag == "failure" for result in case.result) for case in cases)
assert failed == report.failures == sum(line["code"] != "supported" for line in lines)
errors = xml.etree.ElementTree.parse("out/checkstyle").getroot().iter("error")
assert len(list(errors)) == len(lines)
print(f"{len(lines)} findings, {failed} of them failures")
PYTHON
    # GitHub's own toolkit writes the same command for the same finding.
    cat >out/github.mjs <<'JS'
import { readFileSync } from 'node:fs'
import * as core from '@actions/core'

const read = name => readFileSync(`out/${name}`, 'utf8').trim().split('\n')
const findings = read('json-lines').map(line => JSON.parse(line))
const ours = read('github').filter(line => !line.includes('title=factlint::'))
const write = process.stdout.write
let theirs = ''
process.stdout.write = text => { theirs += text; return true }
const visible = text => text.replace(/[\0-\x08\x0b-\x1f]/g, c => String.fromCodePoint(0x2400 + c.codePointAt()))
for (const kind of ['error', 'warning', 'note']) {
  for (const finding of findings.filter(one => one.severity === kind).slice(0, 10)) {
    // The message alone: what stands below it is not in the JSON word for word.
    core[kind === 'note' ? 'notice' : kind](visible(finding.message), {
      title: finding.fact ? `${finding.code} (${finding.fact})` : finding.code,
      file: finding.path,
      startLine: finding.start.line,
      endLine: finding.end.line,
      // Columns are understood within one line only.
      ...(finding.start.line === finding.end.line && {
        startColumn: finding.start.column,
        endColumn: finding.end.column
      })
    })
  }
}
process.stdout.write = write
const parts = line => {
  const [, kind, properties, text] = line.match(/^::(\w+) (.*?)::(.*)$/s)
  return JSON.stringify([kind, properties.split(',').sort(), text.split('%0A')[0]])
}
theirs = theirs.trim().split('\n')
let compared = 0
for (const line of ours) {
  if (!theirs.some(other => parts(other) === parts(line))) throw new Error(`the toolkit does not write\n${line}`)
  compared += 1
}
console.log(`${compared} annotations as GitHub's toolkit writes them`)
JS
    cp out/github.mjs github.mjs && node github.mjs
done

echo "==> the job for GitLab and the action for GitHub"
awk '/^```yml/ { getline; wanted = /gitlab-ci/; next } /^```/ { wanted = 0 } wanted' "$root/docs/ci.md" >gitlab-ci.yml
venv/bin/check-jsonschema --builtin-schema vendor.gitlab-ci gitlab-ci.yml
venv/bin/check-jsonschema --builtin-schema vendor.github-actions "$root/action.yml"
echo "==> all consumers content"
