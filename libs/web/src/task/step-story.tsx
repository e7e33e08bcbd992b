import { useQuery } from '@tanstack/react-query';
import { StoryButton, StoryLines, StoryOf } from '../dossier/deadline-story.js';
import { dateTime } from '../format/date-time.js';
import { useTexts } from '../i18n/index.js';
import { Facts } from '../ui/facts.js';
import { stepStoryQuery } from './task.api.js';

/** A button that says why the step is due when it is. */
export function WhyStepDue({ taskId }: { taskId: string }) {
  return (
    <StoryButton>
      <StepStory taskId={taskId} />
    </StoryButton>
  );
}

function StepStory({ taskId }: { taskId: string }) {
  const { t, say } = useTexts();
  const query = useQuery(stepStoryQuery(taskId));
  return (
    <StoryOf query={query}>
      {({ openedAt, dueAt, budget, limitedBy, lines, extensions, calendar }) => (
        <>
          <Facts
            facts={[
              [t('story.openedAt'), dateTime(openedAt)],
              [t('story.budget'), budget ? say(budget) : t('story.noBudget')],
              [t('field.dueAt'), dateTime(dueAt)],
              [t('story.calendar'), say(calendar)],
            ]}
          />
          {limitedBy && <p>{t(`story.limitedBy.${limitedBy}`)}</p>}
          {extensions.length > 0 && (
            <ul>
              {extensions.map(({ from, to, by, at }) => (
                <li key={at}>
                  {t('story.extended', { from: dateTime(from), to: dateTime(to), by, at: dateTime(at) })}
                </li>
              ))}
            </ul>
          )}
          <StoryLines lines={lines} />
        </>
      )}
    </StoryOf>
  );
}
