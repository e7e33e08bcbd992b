import { SetMetadata } from '@nestjs/common';

export const WHILE_CHANGE_DUE = 'lienthong.while-change-due';

/** Leaves a route open to a session whose first password has not been changed yet. */
export const WhileChangeDue = (): MethodDecorator & ClassDecorator => SetMetadata(WHILE_CHANGE_DUE, true);
