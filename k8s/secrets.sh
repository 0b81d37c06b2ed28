#!/usr/bin/env bash
# Prints the Secrets of the manifests, with new passwords. Create them once; the cluster keeps them.
#
#   k8s/secrets.sh | kubectl apply -n aidbridge -f -                    all of them, once
#   k8s/secrets.sh aidbridge-app | kubectl apply -n aidbridge -f -      a new one of that name ("Rotating keys" in k8s/README.md)
#
# AIDBRIDGE_ADMIN_PASSWORD sets the first password of user admin, which only the first migration reads.
set -euo pipefail

readonly ALL=(aidbridge-owner aidbridge-app aidbridge-admin)

fresh() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }

login() { # name, user
  cat <<END
---
apiVersion: v1
kind: Secret
metadata:
  name: $1
  labels:
    # CloudNativePG applies a changed password.
    cnpg.io/reload: "true"
type: kubernetes.io/basic-auth
stringData:
  username: $2
  password: $(fresh)
END
}

chosen="${AIDBRIDGE_ADMIN_PASSWORD:-$(fresh)}"
for name in "${@:-${ALL[@]}}"; do
  case "$name" in
    aidbridge-owner) login "$name" aidbridge ;;
    aidbridge-app) login "$name" aidbridge_app ;;
    aidbridge-admin) cat <<END ;;
---
apiVersion: v1
kind: Secret
metadata:
  name: $name
stringData:
  password: '${chosen//\'/\'\'}'
END
    *) echo "There is no Secret $name; there are ${ALL[*]}" >&2; exit 2 ;;
  esac
done
