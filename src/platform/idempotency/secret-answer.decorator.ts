import { SetMetadata } from '@nestjs/common';

export const SECRET_ANSWER = 'lienthong.secret-answer';

/** The answer holds a secret that is shown once: it is never kept for a repetition, so `Idempotency-Key` has no effect. */
export const SecretAnswer = (): MethodDecorator => SetMetadata(SECRET_ANSWER, true);
