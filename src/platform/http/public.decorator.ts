import { SetMetadata } from '@nestjs/common';

/** Key under which guards find that a route is open. */
export const IS_PUBLIC = 'lienthong.public';

/** Opens a route or a controller to callers who are not signed in. Everything else is denied by default. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(IS_PUBLIC, true);
