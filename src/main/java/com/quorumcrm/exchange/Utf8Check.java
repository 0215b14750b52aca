package com.quorumcrm.exchange;

/** Checks bytes for valid UTF-8 as they come, without keeping them. */
final class Utf8Check {

    private int expected;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private boolean valid = true;

    void take(int next) {
        if (expected > 0) {
            valid &= next >= lowest && next <= highest;
            expected--;
            lowest = 0x80;
            highest = 0xBF;
        } else if (next >= 0x80) {
            start(next);
        }
    }

    boolean valid() {
        return valid && expected == 0;
    }

    private void start(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            expected = 1;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            expected = 2;
            lowest = lead == 0xE0 ? 0xA0 : 0x80;
            highest = lead == 0xED ? 0x9F : 0xBF;
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            expected = 3;
            lowest = lead == 0xF0 ? 0x90 : 0x80;
            highest = lead == 0xF4 ? 0x8F : 0xBF;
        } else {
            valid = false;
        }
    }
}
