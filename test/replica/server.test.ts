import { request } from 'node:https';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type HostProxy, startProxy } from './proxy';
import { type Replica, startReplica } from './server';
import type { ReplicaSite } from './site';

const site: ReplicaSite = {
  platform: 'tiktok',
  hosts: ['www.tiktok.com'],
  posts: [],
  paths: {},
  handle: async ({ pathname }) => {
    if (pathname === '/broken') throw new Error('no page today');
    return pathname === '/' ? { status: 200, headers: { 'content-type': 'text/plain' }, body: 'here' } : null;
  },
};

let open: (Replica | HostProxy)[] = [];

afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});

async function start(): Promise<Replica> {
  const replica = await startReplica([site]);
  open.push(replica);
  return replica;
}

/** Asks the server for a page under a host name, over a connection that stays open. */
function ask(port: number, host: string, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const options = { port, path, host: '127.0.0.1', servername: host, headers: { host } };
    request({ ...options, rejectUnauthorized: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

/** The proxy's first line of answer to a CONNECT. */
function tunnel(port: number, target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`CONNECT ${target} HTTP/1.1\r\n\r\n`));
    socket.once('data', (chunk) => resolve(chunk.toString().split('\r\n')[0] ?? ''));
    socket.once('error', reject);
  });
}

describe('the sample-feed server', () => {
  it('answers for its hosts and says clearly what it does not have', async () => {
    const { port } = await start();
    expect(await ask(port, 'www.tiktok.com', '/')).toEqual({ status: 200, body: 'here' });
    const path = await ask(port, 'www.tiktok.com', '/nothing');
    expect(path.status).toBe(404);
    expect(path.body).toContain('/nothing');
    const host = await ask(port, 'tracker.example', '/');
    expect(host.status).toBe(404);
    expect(host.body).toContain('tracker.example');
  });

  it('records every request, answered or not', async () => {
    const { port, requests } = await start();
    await ask(port, 'www.tiktok.com', '/?count=3');
    await ask(port, 'tracker.example', '/pixel');
    expect(requests).toEqual([
      { host: 'www.tiktok.com', path: '/?count=3' },
      { host: 'tracker.example', path: '/pixel' },
    ]);
  });

  it('reports a page that fails instead of hanging', async () => {
    const { port } = await start();
    const { status, body } = await ask(port, 'www.tiktok.com', '/broken');
    expect(status).toBe(500);
    expect(body).toContain('no page today');
  });

  it('closes at once although a connection is open', async () => {
    const replica = await startReplica([site]);
    const socket = connect(replica.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await replica.close();
    await closed;
  });
});

describe('the proxy for Firefox', () => {
  it('lets sample hosts through and records what it refuses', async () => {
    const { port } = await start();
    const proxy = await startProxy(port, site.hosts);
    open.push(proxy);
    expect(await tunnel(proxy.port, 'www.tiktok.com:443')).toContain('200');
    expect(await tunnel(proxy.port, 'www.tiktok.com:80')).toContain('403');
    expect(await tunnel(proxy.port, 'tracker.example:443')).toContain('403');
    expect(proxy.refused).toEqual(['www.tiktok.com:80', 'tracker.example:443']);
  });
});
