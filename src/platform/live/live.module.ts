import { Global, Module } from '@nestjs/common';
import { LiveChannel } from './live.channel.js';
import { LiveController } from './live.controller.js';

/** News for open browsers. */
@Global()
@Module({ controllers: [LiveController], providers: [LiveChannel], exports: [LiveChannel] })
export class LiveModule {}
