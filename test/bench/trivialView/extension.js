// The floor that our own sidebar is measured against: a webview view of one sentence, with no script and no style.
const { window } = require('vscode');

exports.activate = (context) => {
  const resolveWebviewView = ({ webview }) => {
    // Without scripts there are no timers, by which the bench waits for the paint.
    webview.options = { enableScripts: true };
    webview.html = '<!DOCTYPE html><title>Trivial</title><p id="trivial">One sentence.</p>';
  };
  context.subscriptions.push(window.registerWebviewViewProvider('trivialView.view', { resolveWebviewView }));
};
