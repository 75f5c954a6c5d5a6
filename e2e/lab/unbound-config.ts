/**
 * An Unbound that lives in `folder`, listens at `address` and asks nobody unless `server` says so. `server` are further
 * lines of its first section, `rest` are sections of their own.
 */
export const unboundConfig = (
  folder: string,
  address: string,
  server: readonly string[],
  rest: readonly string[] = [],
) => `
server:
  directory: "${folder}"
  pidfile: "${folder}/unbound.pid"
  logfile: "${folder}/unbound.log"
  use-syslog: no
  chroot: ""
  username: ""
  do-daemonize: no
  num-threads: 1
  interface: ${address}
  access-control: 0.0.0.0/0 allow
  do-ip6: no
  module-config: "iterator"
${server.map((line) => `  ${line}`).join('\n')}
remote-control:
  control-enable: no
${rest.join('\n')}
`;
