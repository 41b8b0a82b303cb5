#!/bin/sh
# Writes the templates of this folder into Sources/BuiltInTemplates/Embedded.swift, as raw string literals.
# `embedInCode` of the package manager would cost 5 s of compile time for each 100 KB; literals cost next to nothing.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
target="$here/../Sources/BuiltInTemplates/Embedded.swift"
new=$(mktemp)
trap 'rm -f "$new"' EXIT

{
    echo '// Written by Templates/embed.sh from the files in Templates. Do not edit.'
    echo
    echo 'extension EmbeddedTemplates {'
    echo '    package static let all: [EmbeddedTemplate] = ['
    for file in $(cd "$here" && LC_ALL=C ls ./*.mustache); do
        name=$(basename "$file" .mustache)
        printf '        EmbeddedTemplate(\n            name: "%s",\n            text: #"""\n' "$name"
        sed -e 's/^\(..*\)$/                \1/' "$here/$file"
        printf '\n                """#),\n'
    done
    echo '    ]'
    echo '}'
} >"$new"

if ! cmp -s "$new" "$target"; then cat "$new" >"$target"; fi
