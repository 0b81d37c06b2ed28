#!/usr/bin/env bash
# Tries the demo overlay without a cluster or registry: builds the image on a base made by debootstrap, runs the pods of the
# rendered manifests with podman, records events, stops the replica under load, and checks that everything acknowledged is
# there. Then it runs the replica behind the pooler of the production overlay.
#
#   k8s/try-demo.sh         packages the jar first, unless it is there and PACKAGE=no
#
# Needs root on Debian, with: apt-get install buildah podman runc catatonit containernetworking-plugins debootstrap yq jq curl
# and kubectl or kustomize, and a JDK 25 (JDK25=/path, or one below /usr/lib/jvm). If something is missing it says so and exits
# with 77. Its files are below target/try and are removed at the end (KEEP=yes keeps them).
set -euo pipefail
cd "$(dirname "$0")/.."

readonly TRY="$PWD/target/try"
readonly NETWORK=aidbridge-try DATABASE_IP=10.213.77.5 MIGRATION_IP=10.213.77.6 SERVER_IP=10.213.77.7 POOLER_IP=10.213.77.8
# The release with the PostgreSQL of the overlay, and a PgBouncer with prepared statements.
readonly MIRROR="${MIRROR:-http://deb.debian.org/debian}" RELEASE=trixie
export CONTAINERS_CONF="$TRY/containers.conf"
AIDBRIDGE_ADMIN_PASSWORD="$(head -c 18 /dev/urandom | base64 | tr '+/' '-_')"
export AIDBRIDGE_ADMIN_PASSWORD

say() { echo "== $*" >&2; }
skip() { echo "== k8s/try-demo.sh is SKIPPED: $*" >&2; exit 77; }
fail() { echo "== FAILED: $*" >&2; exit 1; }

# ------------------------------------------------------------------------------------------------------- prerequisites
[ "$(id -u)" = 0 ] || skip "it needs root, for debootstrap and to make networks"
for program in buildah podman runc catatonit debootstrap yq jq curl; do
  command -v "$program" > /dev/null || skip "$program is not installed"
done
if command -v kustomize > /dev/null; then kustomize=(kustomize build)
elif command -v kubectl > /dev/null; then kustomize=(kubectl kustomize)
else skip "neither kustomize nor kubectl is installed"; fi
jdk="${JDK25:-$(find /usr/lib/jvm -maxdepth 1 -name '*25*' -exec test -x '{}/bin/jlink' ';' -print -quit 2> /dev/null || true)}"
[ -n "$jdk" ] || skip "there is no JDK 25 with jlink below /usr/lib/jvm"

podman() { command podman --root "$TRY/storage" --runroot "$TRY/run" --storage-driver vfs "$@"; }
export BUILDAH="buildah --root $TRY/storage --runroot $TRY/run --storage-driver vfs"

finish() {
  if [ "${KEEP:-no}" != yes ]; then
    podman pod rm --all --force > /dev/null 2>&1 || true
    podman network rm --force "$NETWORK" > /dev/null 2>&1 || true
    rm -rf "$TRY"
  fi
}
trap finish EXIT

# -------------------------------------------------------------------------------------------------------------- images
rm -rf "$TRY"
mkdir -p "$TRY/base"
cat > "$CONTAINERS_CONF" << EOF
[containers]
# Below the limit of a sandbox; higher values fail.
default_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
runtime = "runc"
EOF

say "a base: Debian $RELEASE by debootstrap, and a Java 25 runtime by jlink"
debootstrap --variant=minbase "$RELEASE" "$TRY/base/rootfs" "$MIRROR" > "$TRY/debootstrap.log" \
  || { tail -5 "$TRY/debootstrap.log" >&2; fail "debootstrap"; }
"$jdk/bin/jlink" --output "$TRY/base/jre" --strip-debug --no-man-pages --no-header-files --add-modules \
  java.se,jdk.unsupported,jdk.crypto.ec,jdk.jfr,jdk.management,jdk.naming.dns,jdk.zipfs,jdk.localedata,jdk.charsets,jdk.net
tar -C "$TRY/base/rootfs" -cf "$TRY/base/rootfs.tar" .
rm -rf "$TRY/base/rootfs"
cat > "$TRY/base/Java" << 'EOF'
FROM scratch
ADD rootfs.tar /
COPY jre /opt/java
ENV PATH=/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
EOF
# Like the official image of PostgreSQL: programs on the PATH and a user with this number.
cat > "$TRY/base/Postgres" << 'EOF'
FROM scratch
ADD rootfs.tar /
RUN groupadd --gid 999 postgres && useradd --uid 999 --gid 999 --home-dir /var/lib/postgresql --no-create-home postgres \
 && printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d && chmod 755 /usr/sbin/policy-rc.d \
 && mkdir -p /etc/postgresql-common && echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf \
 && apt-get update -q && apt-get install -qy --no-install-recommends postgresql pgbouncer && rm -rf /var/lib/apt/lists/*
EOF
for image in Java Postgres; do
  $BUILDAH bud --isolation chroot --layers=false --file "$TRY/base/$image" --tag "localhost/try/${image,,}" "$TRY/base" \
    > "$TRY/$image.log" 2>&1 || { tail -20 "$TRY/$image.log" >&2; fail "the image with $image"; }
done

say "the image of Aidbridge"
BASE=localhost/try/java k8s/build-image.sh localhost/aidbridge:demo > "$TRY/image.log" 2>&1 \
  || { tail -30 "$TRY/image.log" >&2; fail "the image"; }

# ---------------------------------------------------------------------------------------------------------------- pods
# Podman supports pods, ConfigMaps, and Secrets as environment. Mounted Secrets become ConfigMaps here, because Podman 4 mounts
# them encoded. A Deployment, a StatefulSet and a Job become their pods, which find the database by /etc/hosts. Network policies
# are left out.
"${kustomize[@]}" k8s/overlays/demo | yq -c . > "$TRY/manifests.json"
jq -c --slurp '.[] | select(.kind == "ConfigMap")' "$TRY/manifests.json" > "$TRY/config.json"

pod() { # the name of a workload
  jq -c --slurp --arg name "$1" --arg database "$DATABASE_IP" --arg pooler "$POOLER_IP" '
    .[] | select(.metadata.name == $name and .spec.template != null)
    | .spec as $its
    | {apiVersion: "v1", kind: "Pod", metadata: {name: $name, labels: .spec.template.metadata.labels},
       spec: (.spec.template.spec
         | .restartPolicy = "Never"
         | .hostAliases = [{ip: $database, hostnames: ["aidbridge-db"]}, {ip: $pooler, hostnames: ["aidbridge-pooler"]}]
         | del(.serviceAccountName)
         | .volumes += [$its.volumeClaimTemplates[]? | {name: .metadata.name, persistentVolumeClaim: {claimName: .metadata.name}}]
         | .volumes |= map(if .secret then {name, configMap: {name: (.secret.secretName + "-files")}} else . end)
         | (.containers, (.initContainers | select(. != null))) |= map(
             .imagePullPolicy = "Never" | del(.resources)
             | if .image | test("/postgres:") then .image = "localhost/try/postgres" else . end))}' \
    "$TRY/manifests.json" > "$TRY/$1.json"
}

play() { # workload, address
  sed 's/^/---\n/' "$TRY/$1.json" "$TRY/config.json" > "$TRY/$1.yaml"
  podman kube play --network "$NETWORK" --ip "$2" "$TRY/$1.yaml" > "$TRY/$1.log" 2>&1 || { cat "$TRY/$1.log" >&2; fail "pod $1"; }
}

within() { # seconds, what, command...
  local seconds="$1" what="$2"
  shift 2
  for _ in $(seq "$((seconds * 2))"); do
    if "$@" > /dev/null 2>&1; then return; fi
    sleep 0.5
  done
  for container in $(podman ps --all --format '{{.Names}}' | grep -v infra); do
    echo "-- $container"; podman logs "$container" 2>&1 | tail -20
  done >&2
  fail "$what, after $seconds s"
}

api() { # method, path, more of curl...
  local method="$1" path="$2"
  shift 2
  curl -sS --max-time 60 -X "$method" -u "admin:$AIDBRIDGE_ADMIN_PASSWORD" -H 'Content-Type: application/json' \
    "http://$SERVER_IP:8080$path" "$@"
}

measured() { # reads everything before it searches: closing a pipe early makes its writer fail
  local metrics
  metrics="$(curl -sf --max-time 10 "http://$SERVER_IP:9000/q/metrics")"
  grep -q "^$1" <<< "$metrics"
}

secrets() {
  k8s/secrets.sh | yq -c . > "$TRY/secrets.json"
  jq -c '{apiVersion: "v1", kind: "ConfigMap", metadata: {name: (.metadata.name + "-files")}, data: .stringData}' \
    "$TRY/secrets.json" >> "$TRY/config.json"
  jq -c '[.metadata.name, (.stringData | map_values(@base64))]' "$TRY/secrets.json" | while read -r secret; do
    jq -c '.[1]' <<< "$secret" | podman secret create "$(jq -r '.[0]' <<< "$secret")" - > /dev/null
  done
}

podman network rm --force "$NETWORK" > /dev/null 2>&1 || true # of an aborted run
podman network create --subnet 10.213.77.0/24 "$NETWORK" > /dev/null
secrets

say "the database"
pod aidbridge-db
play aidbridge-db "$DATABASE_IP"
within 120 "the database answers" podman exec aidbridge-db-postgres pg_isready -h 127.0.0.1

say "a replica, which waits for the schema"
pod aidbridge
play aidbridge "$SERVER_IP" &
waiting=$!
waits() { podman logs aidbridge-await-schema 2>&1 | grep -q Waiting; }
within 120 "it waits" waits

say "the migration, once, by the owner of the tables"
pod aidbridge-migration
play aidbridge-migration "$MIGRATION_IP"
[ "$(podman wait aidbridge-migration-migrate)" = 0 ] || { podman logs aidbridge-migration-migrate >&2; fail "the migration"; }

wait "$waiting"
probe() { jq -r --arg probe "$1" '.spec.containers[0][$probe].httpGet.path' "$TRY/aidbridge.json"; }
for probe in startupProbe readinessProbe livenessProbe; do
  within 240 "$probe" curl -sf --max-time 3 "http://$SERVER_IP:9000$(probe "$probe")"
done
say "ready: $(podman logs aidbridge-aidbridge 2>&1 | grep -o 'started in [0-9.]*s' | head -1)"
within 120 "its gauges" measured aidbridge_watch_age_seconds # measured some seconds after the start
[ "$(podman exec aidbridge-aidbridge id -u)" = 10001 ] || fail "it runs as somebody else"
if podman exec aidbridge-aidbridge touch /opt/aidbridge/changed 2> /dev/null; then fail "its files can be changed"; fi
# Except the greeting.
log="$(podman logs aidbridge-aidbridge 2> /dev/null)"
grep '^{' <<< "$log" | jq -es 'length > 2 and all(.timestamp != null and .level != null)' > /dev/null || fail "its log is no JSON"

# -------------------------------------------------------------------------------------------------------------- the test
say "a shipment is posted and read back"
api POST /api/operations -f -d '{"code":"TRY","name":"Tried","mode":"LIVE","zone":"Asia/Kolkata"}' > /dev/null
api POST /api/operations/TRY/parties -f -d '{"code":"DONOR","name":"The donor","roles":["DONOR"]}' > /dev/null
api POST /api/shipments -f -d '{"operation":"TRY","reference":"TRIED","declaredAt":"2021-04-20T00:00:00Z","donor":"DONOR",
  "consignee":"DONOR","origin":"CTU","destination":"DEL","lines":[{"item":"VENTILATOR","unit":"EA","quantity":800}]}' > /dev/null
api GET /api/shipments/TRIED -f | jq -e '.lines[0].quantity == 800' > /dev/null || fail "it reads otherwise"

say "the replica is stopped while somebody reports"
acknowledged="$TRY/acknowledged"
: > "$acknowledged"
for i in $(seq 400); do
  status="$(api POST /api/shipments/TRIED/events -o /dev/null -w '%{http_code}' -d '{"type":"NOTE","occurredAt":"2021-04-26T00:00:00Z",
    "source":{"party":"DONOR","reference":"NOTE-'"$i"'"}}' 2> /dev/null)" || break
  if [ "$status" = 201 ]; then echo "NOTE-$i" >> "$acknowledged"; else break; fi
done &
reporting=$!
some() { [ "$(wc -l < "$acknowledged")" -ge 20 ]; }
within 120 "some are acknowledged" some
measured aidbridge_events_recorded_total || fail "what was recorded is not counted"
podman pod stop --time 40 aidbridge > /dev/null
wait "$reporting" || true
code="$(podman inspect --format '{{.State.ExitCode}}' aidbridge-aidbridge)"
[ "$code" = 143 ] || fail "it ended with $code instead of by the signal"

say "it comes back, and $(wc -l < "$acknowledged") acknowledged reports with it"
podman pod start aidbridge > /dev/null
within 240 "ready again" curl -sf --max-time 3 "http://$SERVER_IP:9000$(probe readinessProbe)"
api GET '/api/shipments/TRIED/events?limit=500' -f | jq -r '.[].source.reference' | sort > "$TRY/recorded"
lost="$(sort "$acknowledged" | comm -23 - "$TRY/recorded")"
[ -z "$lost" ] || fail "lost: $lost"

# --------------------------------------------------------------------------------------------------------------- pooler
say "the replica behind a pooler as production has it"
"${kustomize[@]}" k8s/overlays/production | yq -c 'select(.kind == "Pooler").spec.pgbouncer' > "$TRY/pgbouncer.json"
jq -r '"[databases]\naidbridge = host=aidbridge-db\n[pgbouncer]\nlisten_addr = *\nlisten_port = 5432\nunix_socket_dir =",
  "auth_type = scram-sha-256\nauth_file = /tmp/users\nignore_startup_parameters = extra_float_digits,options",
  "pool_mode = \(.poolMode)", (.parameters | to_entries[] | "\(.key) = \(.value)")' "$TRY/pgbouncer.json" > "$TRY/pgbouncer.ini"
jq -c -n --rawfile ini "$TRY/pgbouncer.ini" '{apiVersion: "v1", kind: "ConfigMap", metadata: {name: "pgbouncer"},
  data: {"pgbouncer.ini": $ini}}' >> "$TRY/config.json"
# Like the database's pod: image, user, aliases, and files with the password of the replicas' role.
start='cd /run/secrets/aidbridge/app && printf "\"%s\" \"%s\"\n" "$(cat username)" "$(cat password)" > /tmp/users'
start="$start && exec pgbouncer /etc/pooler/pgbouncer.ini"
jq -c --arg start "$start" '.metadata.name = "aidbridge-pooler" | .spec.volumes |= map(select(.name == "app" or .name == "tmp"))
    + [{name: "ini", configMap: {name: "pgbouncer"}}]
  | .spec.containers[0] |= (.name = "pgbouncer" | del(.ports, .startupProbe, .readinessProbe) | .command = ["/bin/sh", "-c", $start]
      | .volumeMounts |= map(select(.name == "app" or .name == "tmp")) + [{name: "ini", mountPath: "/etc/pooler"}])' \
  "$TRY/aidbridge-db.json" > "$TRY/aidbridge-pooler.json"
play aidbridge-pooler "$POOLER_IP"

podman pod stop --time 40 aidbridge > /dev/null
podman pod rm aidbridge > /dev/null
jq -c '.spec |= (del(.initContainers) | .containers[0].env += [
    {name: "QUARKUS_DATASOURCE_JDBC_URL", value: "jdbc:postgresql://aidbridge-pooler:5432/aidbridge"},
    {name: "AIDBRIDGE_LIVE_JDBC_URL", value: "jdbc:postgresql://aidbridge-db:5432/aidbridge"}])' \
  "$TRY/aidbridge.json" > "$TRY/aidbridge-pooled.json"
mv "$TRY/aidbridge-pooled.json" "$TRY/aidbridge.json"
play aidbridge "$SERVER_IP"
within 240 "ready behind the pooler" curl -sf --max-time 3 "http://$SERVER_IP:9000$(probe readinessProbe)"
api GET /operations/TRY/live -N --max-time 60 -H 'Accept: text/event-stream' > "$TRY/news" 2> /dev/null &
listening=$!
heard() { grep -q "^event: *$1" "$TRY/news"; }
within 120 "a page listens" heard still
for i in $(seq 50); do
  api POST /api/shipments/TRIED/events -f -o /dev/null -d '{"type":"NOTE","occurredAt":"2021-04-26T00:00:00Z",
    "source":{"party":"DONOR","reference":"POOLED-'"$i"'"}}' || fail "report $i is refused behind the pooler"
  api GET /api/operations/TRY/situation -f -o /dev/null || fail "the situation is not told behind the pooler"
done
within 120 "the page hears of it" heard changed
kill "$listening" 2> /dev/null || true
say "the demo overlay works: image, migration, probes, intake, stop without loss, pooler"
