import { Global, Module } from '@nestjs/common';
import { OutboxFeed } from './outbox.feed.js';
import { OutboxRelay } from './outbox.relay.js';
import { Outbox } from './outbox.service.js';

/** Messages to the outer world. */
@Global()
@Module({ providers: [Outbox, OutboxRelay, OutboxFeed], exports: [Outbox, OutboxFeed] })
export class OutboxModule {}
