import { expect, test } from './fixtures.ts';

// A machine without camera would answer "not found" before anybody is asked.
test.use({ switches: ['--use-fake-device-for-media-stream'] });

test('whatever the page asks for is refused', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const outcome = (promise: Promise<unknown>) =>
      promise.then(
        (value) => `granted: ${String(value)}`,
        (error: Error) => error.name,
      );
    return {
      geolocation: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : `code ${error.code}`),
        ),
      ),
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      notifications: await Notification.requestPermission(),
      clipboard: await outcome(navigator.clipboard.readText()),
      midi: await outcome(navigator.requestMIDIAccess({ sysex: true })),
    };
  });
  expect(answers).toEqual({
    geolocation: 'denied',
    camera: 'NotAllowedError',
    microphone: 'NotAllowedError',
    notifications: 'denied',
    clipboard: 'NotAllowedError',
    midi: expect.stringMatching(/^(NotAllowedError|SecurityError)$/) as unknown,
  });
});

test('the standing of every permission is "denied"', async ({ page }) => {
  const standings = await page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read', 'persistent-storage'];
    const entries = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return [name, state] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  });
  for (const [name, state] of Object.entries(standings)) expect(`${name} ${state}`).toBe(`${name} denied`);
});
