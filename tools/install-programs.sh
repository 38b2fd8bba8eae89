#!/usr/bin/env bash
# Installs the programs that some tests judge with, on Debian as root; elsewhere says in one line what is missing.
set -u
declare -A package=([soffice]=libreoffice-calc [xmllint]=libxml2-utils [chromium]=chromium)
missing=()
for program in "${!package[@]}"; do
  command -v "$program" >/dev/null 2>&1 || missing+=("${package[$program]}")
done
/usr/bin/python3 -c 'import openpyxl' >/dev/null 2>&1 || missing+=(python3-openpyxl)
[ "${#missing[@]}" = 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-dejavu-core >/dev/null
else
  echo "Thiếu: ${missing[*]} (trên Debian: sudo apt-get install ${missing[*]})" >&2
fi
