// Every suite of the integration tests.
import './activation.test.ts';
