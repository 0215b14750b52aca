package com.quorumcrm.leadrules;

import com.quorumcrm.kernel.UserId;
import java.time.LocalDate;
import java.util.UUID;

/** Days on which somebody gets no leads by rule; both ends are included. */
public record Absence(UUID id, UserId person, String name, LocalDate from, LocalDate to) {}
