package com.quorumcrm;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Puts a {@link TestClock} into every context of a test, and lets it run again after each test. */
class TestClockSetup implements ApplicationContextInitializer<GenericApplicationContext>, TestExecutionListener {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("testClock", TestClock.class, definition -> definition.setPrimary(true));
    }

    @Override
    public void afterTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBeanProvider(TestClock.class).ifAvailable(TestClock::runAgain);
        }
    }
}
