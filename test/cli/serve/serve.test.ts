import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ourScript } from '../../check/programs';

function start(port: string) {
  return spawnSync(process.execPath, ourScript('src/cli/serve.ts'), {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, DUIJIE_PORT: port },
  });
}

describe('npm start', () => {
  it('says in both languages that the port is taken and another is another database', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const { status, stderr } = start(String(port));
    server.close();
    expect(status).toBe(1);
    expect(stderr).toContain(`端口 ${port} 已被占用`);
    expect(stderr).toContain(`Port ${port} is taken`);
    expect(stderr).toContain('another, empty database');
  });

  it.each(['0', '65536', 'none', '-1', ''])('refuses %j as a port', (port) => {
    const { status, stderr } = start(port);
    expect(status).toBe(1);
    expect(stderr).toContain('DUIJIE_PORT');
  });
});
