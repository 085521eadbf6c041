#!/usr/bin/env bash
set -euo pipefail
command=${1:-keys}
shift || true
case "$command" in
  keys) exec java -cp '/app/classes:/app/lib/*' coop.vigie.stack.KeysCommand ;;
  token) exec java -cp '/app/classes:/app/lib/*' coop.vigie.stack.TokenCommand "$@" ;;
  *) echo "usage: keys | token ROLE [--organisation ID]" >&2; exit 2 ;;
esac
