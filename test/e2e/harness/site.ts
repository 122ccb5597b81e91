import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SAFE_HEADERS } from '../../../src/cli/serve/policy';
import { serveFolder } from '../../../src/cli/serve/static-server';

/** The built program served with the shipped headers, plus an ear for what the browser reports against the policy. */
export interface Site {
  /** `http://localhost:PORT/`, another database for each site. */
  readonly address: string;
  readonly port: number;
  /** Reports so far, from pages, workers and service workers alike. */
  readonly reports: string[];
  close(): Promise<void>;
}

const REPORTS = '/policy-reports';

/** Serves a folder (the built program unless told) on a free port or the given one. */
export async function openSite(folder = 'dist', port = 0): Promise<Site> {
  const reports: string[] = [];
  const policy = SAFE_HEADERS['Content-Security-Policy'] ?? '';
  const serve = serveFolder(folder, {
    ...SAFE_HEADERS,
    'Content-Security-Policy': `${policy}; report-uri ${REPORTS}`,
  });
  const server = createServer((request, response) => {
    if (request.url === REPORTS) {
      let report = '';
      request.on('data', (part: Buffer) => (report += part.toString()));
      request.on('end', () => {
        reports.push(report);
        response.writeHead(204).end();
      });
      return;
    }
    serve(request, response);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    address: `http://localhost:${taken}/`,
    port: taken,
    reports,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
