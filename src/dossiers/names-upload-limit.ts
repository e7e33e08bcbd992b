import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  PayloadTooLargeException,
} from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import { AttachmentTooLargeError, DocumentsService } from '../documents/documents.service.js';

/** Tells senders of a file that is too large how large it may be. Stands before the interceptor that reads the upload. */
@Injectable()
export class NamesUploadLimit implements NestInterceptor {
  constructor(private readonly documents: DocumentsService) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (error instanceof PayloadTooLargeException)
          throw new AttachmentTooLargeError(this.documents.limits().maxBytes);
        throw error;
      }),
    );
  }
}
