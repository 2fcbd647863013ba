/** From the row of a finished document to «Ya lo subí», in whatever frame the course stands. */
import { expect, type FrameLocator, type Page } from '@playwright/test';

export async function takeAndSend(page: Page, course: Page | FrameLocator): Promise<void> {
  await course
    .locator('main [data-document="tema-16"]:visible')
    .getByRole('link', { name: /Bajar/ })
    .click();
  const download = page.waitForEvent('download');
  await course.getByRole('button', { name: 'Bajar en PDF' }).click();
  await download;
  await course.getByRole('button', { name: 'Ya lo subí' }).click();
  await expect(course.getByText(/Entregado: dijiste que lo subiste el/)).toBeVisible();
}
