import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';

/** The API's description, generated from routes and their schemas. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('LienThong')
    .setDescription('Administrative procedures across departments and agencies')
    .setVersion('1')
    .addCookieAuth('lt_session')
    .build();
  return SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** Serves the description at `/api/openapi.json`; it is made when first asked for, because that costs half a second. */
export function serveApiDescription(app: INestApplication): void {
  let description: OpenAPIObject | undefined;
  app.use('/api/openapi.json', (_: Request, response: Response) => {
    description ??= describeApi(app);
    response.json(description);
  });
}
