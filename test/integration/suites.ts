// Every suite of the integration tests; speed comes first, while nothing is activated yet.
import './speed.test.ts';
import './activation.test.ts';
