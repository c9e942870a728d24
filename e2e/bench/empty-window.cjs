// What Electron alone needs: one window, one static page, nothing else.
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.env.CUSTOS_USER_DATA);
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, webPreferences: { sandbox: true } });
  void window.loadURL('data:text/html,<title>empty</title><input type="password">');
});
