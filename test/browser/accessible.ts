import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './office.js';

/** Nothing that a machine can find wrong for people with impairments, and nothing beside the window. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`),
    where,
  ).toEqual([]);
  const beside = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(beside, `${where} is wider than the window`).toBeLessThanOrEqual(0);
}
