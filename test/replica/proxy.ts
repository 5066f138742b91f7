/**
 * A CONNECT proxy for Firefox, which has no way to map host names by command line. It lets the sample hosts through
 * to the sample-feed server and refuses everything else, so a test sees at once what a browser or an extension asked.
 */
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A running proxy. */
export interface HostProxy {
  port: number;
  /** `host:port` of every tunnel (or address of every plain request) that was refused, in order. */
  refused: string[];
  close(): Promise<void>;
}

/**
 * Starts the proxy on a free port of 127.0.0.1.
 * @param replicaPort where allowed tunnels end, whatever address they name
 * @param hosts the allowed host names; only their port 443 is let through
 */
export async function startProxy(replicaPort: number, hosts: readonly string[]): Promise<HostProxy> {
  const allowed = new Set(hosts.map((host) => `${host}:443`));
  const refused: string[] = [];
  const sockets = new Set<Socket>();
  const remember = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };

  // Plain HTTP through a proxy arrives as an ordinary request with a whole address.
  const server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403, { 'content-type': 'text/plain', connection: 'close' });
    response.end('The sample-feed proxy lets only sample hosts through.\n');
  });
  server.on('connection', remember);
  server.on('connect', (request, client: Socket, head) => {
    const target = request.url ?? '';
    if (!allowed.has(target)) {
      refused.push(target);
      client.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    const upstream = connect(replicaPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    remember(upstream);
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
