// The floor that our own activation and hovers are measured against: registers one provider and does nothing else.
const { Hover, languages } = require('vscode');

exports.activate = (context) => {
  context.subscriptions.push(languages.registerHoverProvider({ language: 'plaintext', pattern: '**/trivial-*' }, { provideHover: () => new Hover('trivial') }));
};
