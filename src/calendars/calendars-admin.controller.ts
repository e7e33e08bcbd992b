import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import type { Page } from '../platform/http/paging.js';
import {
  type CalendarBody,
  calendarBody,
  calendarChanged,
  type CalendarListItem,
  type CalendarListQuery,
  calendarListQuery,
  calendarPage,
  calendarParams,
  type CalendarQuery,
  calendarQuery,
  type CalendarView,
  calendarView,
} from './calendars-admin.dto.js';
import { CalendarsAdmin } from './calendars-admin.service.js';

/** Working calendars of units. */
@ApiTags('administration of calendars')
@Controller('admin/calendars')
@Requires('admin')
export class CalendarsAdminController {
  constructor(private readonly calendars: CalendarsAdmin) {}

  /** Units with a calendar of their own. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: calendarPage })
  list(@Query({ schema: calendarListQuery }) query: CalendarListQuery): Promise<Page<CalendarListItem>> {
    return this.calendars.list(query);
  }

  /** The calendar in effect for a unit, with where each row comes from. */
  @Get(':unitId')
  @ApiResponse({ status: 200, standardSchema: calendarView })
  get(
    @Param({ schema: calendarParams }) { unitId }: { unitId: string },
    @Query({ schema: calendarQuery }) query: CalendarQuery,
  ): Promise<CalendarView> {
    return this.calendars.get(unitId, query);
  }

  /** Puts a new version of the unit's own part in force. */
  @Post(':unitId')
  @ApiResponse({ status: 201, standardSchema: calendarChanged })
  change(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: calendarParams }) { unitId }: { unitId: string },
    @Body({ schema: calendarBody }) body: CalendarBody,
  ): Promise<{ version: number }> {
    return this.calendars.change(actor, unitId, body);
  }
}
