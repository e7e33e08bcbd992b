export function dumpSchema(client: { query(text: string): Promise<{ rows: unknown[] }> }): Promise<string>;
