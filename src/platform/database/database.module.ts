import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config.js';
import { Database } from './database.service.js';
import { SchemaCheck } from './schema-check.js';

/**
 * Milliseconds after which waiting ends in an error instead of going on for ever. A delivery holds its transaction idle
 * while a mail server thinks, which it may do for a minute.
 */
const LIMITS = {
  connectionTimeoutMillis: 10_000,
  lock_timeout: 10_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 90_000,
  keepAlive: true,
};

/** The application's connection pool, as the role that may not change the schema. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        type: 'postgres' as const,
        url: config.databaseUrl,
        autoLoadEntities: true,
        synchronize: false,
        migrationsRun: false,
        extra: { max: config.databasePoolSize, application_name: 'lienthong', ...LIMITS },
      }),
    }),
  ],
  providers: [Database, SchemaCheck],
  exports: [Database],
})
export class DatabaseModule {}
