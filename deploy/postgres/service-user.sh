#!/bin/bash
# Run once, by the image of PostgreSQL on an empty database: the user that the service works as. It owns nothing; the owner's
# migrations say what it may do (docs/decisions/0005).
set -euo pipefail
psql --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --no-psqlrc --quiet --set=ON_ERROR_STOP=1 \
  --set=password="$DOORSTEP_DB_SERVICE_PASSWORD" <<<"create role doorstep_service login password :'password'"
