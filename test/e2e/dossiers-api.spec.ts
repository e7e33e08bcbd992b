import { describeApi } from '../../src/platform/http/openapi.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('the description of the API', () => {
  let t: TestApp;

  beforeAll(async () => {
    t = await createTestApp({ worker: false });
  });
  afterAll(() => t?.close());

  it('tells what every route of dossiers and tasks takes and gives', () => {
    const { paths } = describeApi(t.app);
    const routes = Object.entries(paths).filter(([path]) => /^\/api\/(dossiers|tasks)/.test(path));
    const untold = routes.flatMap(([path, operations]) =>
      Object.entries(operations as Record<string, Operation>).flatMap(([method, operation]) => {
        const answers = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
        const gives = answers.some(([, answer]) => schemaOf(answer) !== undefined);
        const takes = method !== 'post' || schemaOf(operation.requestBody) !== undefined;
        return gives && takes ? [] : [`${method} ${path}`];
      }),
    );
    expect(untold).toEqual([]);
    expect(routes.length).toBeGreaterThanOrEqual(14);
  });
});

interface Body {
  content?: Record<string, { schema?: { properties?: object; $ref?: string; format?: string } }>;
}

interface Operation {
  responses: Record<string, Body>;
  requestBody?: Body;
}

function schemaOf(body: Body | undefined): object | undefined {
  const [content] = Object.values(body?.content ?? {});
  const told = content?.schema?.$ref !== undefined || content?.schema?.format === 'binary';
  return content?.schema?.properties ?? (told ? content.schema : undefined);
}
