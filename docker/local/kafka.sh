#!/usr/bin/env bash
set -euo pipefail
properties=/tmp/server.properties
env | grep '^KAFKA_' | while IFS='=' read -r name value; do
  key=$(echo "${name#KAFKA_}" | tr 'A-Z_' 'a-z.')
  echo "$key=$value"
done >$properties
if [ ! -f "$KAFKA_LOG_DIRS/meta.properties" ]; then
  java -cp '/opt/kafka/lib/*' kafka.tools.StorageTool format -t "$(java -cp '/opt/kafka/lib/*' kafka.tools.StorageTool random-uuid 2>/dev/null | tail -n 1)" -c $properties
fi
exec java -Xmx512m -cp '/opt/kafka/lib/*' kafka.Kafka $properties
