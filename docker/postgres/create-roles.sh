#!/bin/sh
# Runs once, on an empty cluster: the owner of the schema, the application that owns nothing, and the keeper of keys.
set -eu
psql --username postgres --set=ON_ERROR_STOP=1 \
  --set=owner_password="$NAVAZ_OWNER_PASSWORD" --set=app_password="$NAVAZ_APP_PASSWORD" \
  --set=keys_password="$NAVAZ_KEYS_PASSWORD" <<'SQL'
create role navaz_owner login noinherit nobypassrls password :'owner_password';
create role navaz_app login noinherit nobypassrls password :'app_password';
create role navaz_keys login noinherit nobypassrls password :'keys_password';
create database navaz owner navaz_owner;
SQL
