cd /run/secrets
umask 077
for name in secret_key postgres_password; do
  if [ ! -s "$name" ]; then
    head -c 48 /dev/urandom | od -An -tx1 | tr -d ' \n' > "$name.new"
    mv "$name.new" "$name"
  fi
done
chown 10001 secret_key
chown 10001:postgres postgres_password
chmod 440 secret_key postgres_password
