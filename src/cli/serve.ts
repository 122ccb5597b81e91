import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, isBuilt } from './serve/build';
import { SAFE_HEADERS } from './serve/policy';
import { serveFolder } from './serve/static-server';

const DEFAULT_PORT = 5199;

const root = fileURLToPath(new URL('../../', import.meta.url));
const asked = process.env['DUIJIE_PORT'] ?? String(DEFAULT_PORT);
const port = /^\d{1,5}$/.test(asked) ? Number(asked) : 0;
const address = `http://localhost:${port}/`;

function stop(chinese: string, english: string): never {
  console.error(`${chinese}\n${english}`);
  process.exit(1);
}

if (port < 1 || port > 65535)
  stop(
    `DUIJIE_PORT 应为 1 到 65535 之间的整数，现在是“${asked}”。`,
    `DUIJIE_PORT should be a whole number from 1 to 65535; it is “${asked}”.`,
  );

const serve = serveFolder(fileURLToPath(new URL('../../dist/', import.meta.url)), SAFE_HEADERS);
const server = createServer((request, response) => {
  // To a browser 127.0.0.1 is another site, with a database of its own: lead everyone to one name.
  if (request.headers.host === `127.0.0.1:${port}`) {
    response.writeHead(307, {
      ...SAFE_HEADERS,
      Location: `http://localhost:${port}/${(request.url ?? '/').replace(/^\/*/, '')}`,
    });
    response.end();
  } else serve(request, response);
});

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    stop(
      `端口 ${port} 已被占用。如果本软件已经在运行，直接打开 ${address} 即可；否则请先关掉占用它的程序。` +
        '不要随意换端口：浏览器按地址分别保存数据，换了端口就是另一个（空的）数据库。确要更换，请设置环境变量 DUIJIE_PORT。',
      `Port ${port} is taken. If Duijie is already running, just open ${address}; otherwise stop the program that uses it. ` +
        'Another port is another, empty database, because browsers keep data by address. To change it all the same, set DUIJIE_PORT.',
    );
  stop(`无法启动：${error.message}`, `Could not start: ${error.message}`);
});

// The port first: a build is long, and who waits for it should not learn only then that it cannot be served.
server.listen(port, '127.0.0.1', () => {
  if (!isBuilt(root)) console.log('正在构建，约需一分钟… Building, about a minute…');
  if (!ensureBuilt(root)) stop('构建没有成功，原因见上。', 'The build did not succeed; see above.');
  console.log(`对接 Duijie  ${address}\n按 Ctrl+C 停止 · Ctrl+C stops`);
});
