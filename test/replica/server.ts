/**
 * Serves the sample pages over HTTPS under the platforms' own host names, on this machine only. Browsers are told to
 * resolve every name to it (Chromium: `--host-resolver-rules="MAP * 127.0.0.1:PORT"`, Firefox: `startProxy`), so that
 * the extension's unchanged `matches` apply and every request that is not for a sample page fails here, visibly.
 */
import { createServer } from 'node:https';
import { type AddressInfo, isIP, type Socket } from 'node:net';
import { generate } from 'selfsigned';
import type { ReplicaSite, SiteResponse } from './site';

/** A request somebody made, whether or not it was answered. */
export interface RecordedRequest {
  host: string;
  path: string;
}

/** A running sample-feed server. */
export interface Replica {
  port: number;
  /** Where a host is reached without any name mapping on the browser's side, e.g. `https://www.tiktok.com:4433`. */
  origin(host: string): string;
  /** Every request since the start, in order. Tests assert that nothing else was asked for. */
  requests: RecordedRequest[];
  close(): Promise<void>;
}

/** A certificate nobody trusts, made anew at every start: no key lies in the repository. */
async function makeCertificate(hosts: readonly string[]): Promise<{ key: string; cert: string }> {
  const names = [...hosts, 'localhost'].map((value) => ({ type: 2 as const, value }));
  const pems = await generate([{ name: 'commonName', value: 'Crossread sample feeds' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [...names, { type: 7, ip: '127.0.0.1' }] }],
  });
  return { key: pems.private, cert: pems.cert };
}

function plain(status: number, text: string): SiteResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` };
}

async function answer(sites: readonly ReplicaSite[], host: string, target: string): Promise<SiteResponse> {
  const site = sites.find((candidate) => candidate.hosts.includes(host));
  if (!site) return plain(404, `The sample-feed server has no site for the host "${host}".`);
  try {
    const response = await site.handle(new URL(target, `https://${host}`));
    return response ?? plain(404, `The sample pages of ${host} have nothing at ${target}.`);
  } catch (error) {
    // A page that cannot be made must be noticed by the test that asked for it, not hang its browser.
    return plain(
      500,
      `The sample page ${host}${target} failed: ${error instanceof Error ? error.stack : error}`,
    );
  }
}

/** Starts the server on a free port of 127.0.0.1 (or on `port`). */
export async function startReplica(sites: readonly ReplicaSite[], port = 0): Promise<Replica> {
  const requests: RecordedRequest[] = [];
  const sockets = new Set<Socket>();
  const certificate = await makeCertificate(sites.flatMap((site) => site.hosts));

  const server = createServer(certificate, (request, response) => {
    const header = request.headers.host ?? '';
    const host = header.replace(/:\d+$/, '').toLowerCase();
    const target = request.url?.startsWith('/') ? request.url : '/';
    requests.push({ host, path: target });
    void answer(sites, host, target).then(({ status, headers, body }) => {
      // Nothing may linger between two tests: a cached page would hide a request.
      response.writeHead(status, { 'cache-control': 'no-store', ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
  const remember = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  };
  server.on('connection', remember);
  // Browsers break connections off whenever they like (unknown certificate, closed tab).
  server.on('tlsClientError', () => {});
  server.on('clientError', (_error, socket) => socket.destroy());

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const actualPort = (server.address() as AddressInfo).port;

  return {
    port: actualPort,
    origin: (host) => `https://${isIP(host) === 6 ? `[${host}]` : host}:${actualPort}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Keep-alive connections of a browser would hold the server open for minutes.
        for (const socket of sockets) socket.destroy();
      }),
  };
}
