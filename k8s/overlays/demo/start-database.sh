#!/bin/sh
# Creates the cluster with its two roles if needed, then becomes the server. Works in any image with PostgreSQL's programs.
# Passwords come from mounted Secrets; only their SCRAM hashes are stored.
set -eu
PATH="$PATH:$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1)"
secret() { cat "/run/secrets/aidbridge/$1"; }

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  rm -rf "$PGDATA.new"
  initdb --pgdata="$PGDATA.new" --username=postgres --auth-local=peer --auth-host=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 --data-checksums >&2
  printf 'host all all all scram-sha-256\n' >> "$PGDATA.new/pg_hba.conf"
  {
    printf "create role aidbridge login password '%s';\n" "$(secret owner/password)"
    printf "create role aidbridge_app login password '%s';\n" "$(secret app/password)"
    printf 'create database aidbridge owner aidbridge;\n'
  } | postgres --single -D "$PGDATA.new" -c password_encryption=scram-sha-256 postgres >/dev/null
  mv "$PGDATA.new" "$PGDATA"
fi

# The defaults, stated because all guarantees depend on them.
exec postgres -D "$PGDATA" -c listen_addresses='*' -c unix_socket_directories=/tmp \
  -c fsync=on -c full_page_writes=on -c synchronous_commit=on -c shared_buffers=128MB -c max_connections=60
