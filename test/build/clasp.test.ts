import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadScript } from '../support/apps-script-globals';
import { type ClaspPlace, claspPlace, manifestOf } from '../support/clasp';

describe('correct', () => {
  let place: ClaspPlace;
  beforeAll(async () => {
    place = await claspPlace('made-up-script');
  });
  afterAll(() => place.close());

  test('the files to be pushed are those of the build and no other', async () => {
    const stray = path.join(place.folder, 'dist/notes.js');
    await writeFile(stray, '');
    const { status, output } = await place.run('show-file-status', '--json');
    expect(status, output).toBe(0);
    expect(JSON.parse(output).filesToPush.sort()).toEqual(
      ['Code.js', 'Endpoint.html', 'Sidebar.html', 'SidebarRest.html', 'appsscript.json'].map(name =>
        path.join('dist', name),
      ),
    );
  });

  test('a push delivers a script that answers', async () => {
    const { status, output } = await place.run('push', '-f');
    expect(status, output).toBe(0);
    const { files } = place.remote;
    const code = files.find(file => file.name === 'Code')!;
    expect(code.type).toBe('SERVER_JS');
    expect(loadScript(code.source).call('CLV', 60, 4, 3, 100)).toBe(620);
    for (const name of ['Endpoint', 'Sidebar', 'SidebarRest']) {
      const page = files.find(file => file.name === name)!;
      expect(page.type).toBe('HTML');
      const built = new URL(`../../dist/${name}.html`, import.meta.url);
      expect(page.source).toBe(await readFile(built, 'utf8'));
    }
    const manifest = files.find(file => file.name === 'appsscript')!;
    expect(manifest.source).toBe(await readFile(new URL('../../appsscript.json', import.meta.url), 'utf8'));
    expect(place.requests.every(request => request.includes(' script.googleapis.com/'))).toBe(true);
    expect(place.requests.at(-1)).toBe('PUT script.googleapis.com/v1/projects/made-up-script/content');
  });
});

describe('refuses', () => {
  test('a push without -f over another manifest changes nothing, and says so only in passing', async () => {
    const place = await claspPlace('made-up-script');
    const before = [manifestOf('{"timeZone":"Europe/Madrid"}')];
    place.remote.files = before;
    const { status, output } = await place.run('push');
    await place.close();
    expect(status, output).toBe(0);
    expect(output).toContain('Skipping push.');
    expect(place.remote.files).toBe(before);
  });
});

describe('runs', () => {
  test('create-script as the README gives it makes a bound script and leaves our manifest alone', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const command = /npx clasp (create-script .*)/.exec(readme)![1]!;
    const words = command.match(/"[^"]*"|\S+/g)!.map(word => word.replaceAll('"', ''));
    const place = await claspPlace();
    const before = await readFile(path.join(place.folder, 'appsscript.json'), 'utf8');
    place.remote.files = [manifestOf('{"timeZone":"America/New_York"}')];
    const { status, output } = await place.run(...words);
    const settings = JSON.parse(await readFile(path.join(place.folder, '.clasp.json'), 'utf8'));
    const [ours, pulled] = await Promise.all(
      ['appsscript.json', 'dist/appsscript.json'].map(name =>
        readFile(path.join(place.folder, name), 'utf8'),
      ),
    );
    await place.close();
    expect(status, output).toBe(0);
    expect(place.requests).toContain('POST www.googleapis.com/drive/v3/files');
    expect(settings).toMatchObject({
      scriptId: 'made-up-script',
      parentId: 'made-up-sheet',
      rootDir: 'dist',
    });
    expect(ours).toBe(before);
    expect(pulled).toContain('America/New_York');
  });
});
