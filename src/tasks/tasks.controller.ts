import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor } from '../platform/access/access.decorators.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import type { Page } from '../platform/http/paging.js';
import { InboxQueries } from './inbox.queries.js';
import { AssignmentsService } from './assignments.service.js';
import { TaskPageService } from './task-page.service.js';
import { TaskPeopleService } from './task-people.service.js';
import {
  type Candidates,
  candidates,
  candidatesQuery,
  commentBody,
  commentResult,
  idParams,
  type InboxQuery,
  inboxQuery,
  type TaskDetail,
  taskDetail,
  type TaskItem,
  taskPage,
} from './tasks.dto.js';

type Id = z.output<typeof idParams>;

/** Tasks: lists, one task, who could do it, what is said about it. */
@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly inbox: InboxQueries,
    private readonly page: TaskPageService,
    private readonly people: TaskPeopleService,
    private readonly assignments: AssignmentsService,
  ) {}

  /** What is to be done, overdue first, then by due time. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: taskPage })
  list(
    @CurrentActor() actor: SignedInActor,
    @Query({ schema: inboxQuery }) query: InboxQuery,
  ): Promise<Page<TaskItem>> {
    return this.inbox.list(actor, query);
  }

  /** One task with its form, its outcomes and what the caller may do with it. */
  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: taskDetail })
  get(@CurrentActor() actor: SignedInActor, @Param({ schema: idParams }) { id }: Id): Promise<TaskDetail> {
    return this.page.get(actor, id);
  }

  /** People the task could be given to; with `next`, those who could be named for the step after it. */
  @Get(':id/candidates')
  @ApiResponse({ status: 200, standardSchema: candidates })
  candidates(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Query({ schema: candidatesQuery }) { unitId, next }: z.output<typeof candidatesQuery>,
  ): Promise<Candidates> {
    return next ? this.assignments.candidates(actor, id) : this.people.candidates(actor, id, unitId);
  }

  /** Says something about it. */
  @Post(':id/comment')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: commentResult })
  comment(
    @CurrentActor() actor: SignedInActor,
    @Param({ schema: idParams }) { id }: Id,
    @Body({ schema: commentBody }) { text }: z.output<typeof commentBody>,
  ): Promise<z.output<typeof commentResult>> {
    return this.people.comment(actor, id, text);
  }
}
