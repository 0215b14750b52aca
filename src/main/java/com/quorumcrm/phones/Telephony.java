package com.quorumcrm.phones;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as people write them, as we keep them, and as they are dialled. */
public final class Telephony {

    private static final Pattern KEPT = Pattern.compile("\\+\\d{4,15}(?:;ext=\\d{1,7})?");
    private static final Pattern NOT_DIALLED = Pattern.compile("[^\\d+*#]+");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Telephony() {}

    /**
     * In the form in which it is kept: E.164, followed by {@code ;ext=} where there is an extension.
     *
     * @param region whose national form is understood, by its ISO 3166 code
     * @return nothing when it cannot be a number
     */
    public static Optional<String> read(String typed, String region) {
        return parsed(typed, region).filter(NUMBERS::isPossibleNumber).map(Telephony::kept);
    }

    public static boolean isKept(String number) {
        return KEPT.matcher(number).matches();
    }

    /** National for numbers of the region, international for others; what was never understood is shown as it is. */
    public static String shown(String number, String region) {
        if (!isKept(number)) {
            return number;
        }
        return parsed(number, region)
                .map(known -> NUMBERS.format(known, format(known, region)))
                .orElse(number);
    }

    /** The target of a link that dials it. */
    public static String link(String number) {
        return "tel:" + (isKept(number) ? number : NOT_DIALLED.matcher(number).replaceAll(""));
    }

    private static PhoneNumberFormat format(Phonenumber.PhoneNumber number, String region) {
        return NUMBERS.getCountryCodeForRegion(region) == number.getCountryCode()
                ? PhoneNumberFormat.NATIONAL
                : PhoneNumberFormat.INTERNATIONAL;
    }

    private static Optional<Phonenumber.PhoneNumber> parsed(String text, String region) {
        try {
            return Optional.of(NUMBERS.parse(text, region));
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private static String kept(Phonenumber.PhoneNumber number) {
        var main = NUMBERS.format(number, PhoneNumberFormat.E164);
        return number.hasExtension() ? main + ";ext=" + number.getExtension() : main;
    }
}
