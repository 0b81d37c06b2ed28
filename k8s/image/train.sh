#!/bin/sh
# Starts Aidbridge once while the image is built, and writes the AOT cache to $1. The options must be those of the image: a
# cache fits one JVM, one class path and one garbage collector.
set -eu
cache="$1"
home="$(mktemp -d)"
chmod 755 "$home" # PostgreSQL runs as another user, not as root
log="$home/log"

export AIDBRIDGE_HOME="$home/data" AIDBRIDGE_ADMIN_PASSWORD=only-while-it-is-built
export QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_PORT=0
java -XX:AOTCacheOutput="$cache" -XX:MaxRAMPercentage=50 -jar quarkus-run.jar > "$log" 2>&1 &
pid=$!

for _ in $(seq 120); do
  grep -q 'Aidbridge is ready' "$log" && break
  kill -0 "$pid" 2>/dev/null || { cat "$log" >&2; exit 1; }
  sleep 1
done
grep -q 'Aidbridge is ready' "$log" || { cat "$log" >&2; exit 1; }

kill "$pid"
wait "$pid" || [ $? = 143 ]
[ -s "$cache" ] || { echo "No cache was written:" >&2; cat "$log" >&2; exit 1; }
chmod a+r "$cache"
