import AnalysisCore

/// Reads dates as people write them.
///
/// What can be read in two ways is refused.
struct DateText {
    /// What a text says.
    enum Outcome: Hashable {
        /// A calendar date as `YYYY-MM-DD`.
        case date(String)
        /// Day and month may be either.
        case ambiguous
        /// The year has two digits.
        case shortYear
        /// Not a date of the calendar.
        case notADate
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - order: The order of day and month in numeric dates, where the pipeline says.
    /// - Returns: The date, or why there is none.
    static func read(_ text: String, order: DateOrder?) -> Outcome {
        let text = text.trimmed
        guard text.utf8.count <= 64 else { return .notADate }
        let day = withoutTime(text)
        if day.count == 8, day.allSatisfy(isDigit), let number = Int(day) {
            return date(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        let parts = day.split(whereSeparator: { "-/.".contains($0) })
        if parts.count == 3, parts.allSatisfy({ $0.trimmed.allSatisfy(isDigit) }) {
            return numeric(parts.map(\.trimmed), order: order)
        }
        return written(text)
    }

    /// Cuts the time off `2026-03-04T10:00:00Z`.
    private static func withoutTime(_ text: String) -> Substring {
        guard let end = text.firstIndex(where: { $0 == "T" || $0 == " " }) else { return text[...] }
        let time = text[text.index(after: end)...]
        let isTime =
            time.first.map(isDigit) == true && time.contains(":")
            && time.allSatisfy { isDigit($0) || ":.,+-Z ".contains($0) }
        return isTime ? text[..<end] : text[...]
    }

    private static func numeric(_ parts: [String], order: DateOrder?) -> Outcome {
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3, parts.allSatisfy({ $0.count <= 4 }) else { return .notADate }
        if parts[0].count == 4 {
            return date(year: numbers[0], month: numbers[1], day: numbers[2])
        }
        guard parts[2].count == 4 else {
            return parts.allSatisfy { $0.count <= 2 } ? .shortYear : .notADate
        }
        let year = numbers[2]
        switch order {
        case .dmy?: return date(year: year, month: numbers[1], day: numbers[0])
        case .mdy?: return date(year: year, month: numbers[0], day: numbers[1])
        case .ymd?: return .notADate
        case nil: break
        }
        let readings = Set([
            date(year: year, month: numbers[1], day: numbers[0]),
            date(year: year, month: numbers[0], day: numbers[1]),
        ]).subtracting([.notADate])
        return readings.count > 1 ? .ambiguous : readings.first ?? .notADate
    }

    /// Reads `4 March 2026`, `March 4th, 2026` and the like.
    private static func written(_ text: String) -> Outcome {
        var year: Int?
        var month: Int?
        var day: Int?
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let word = word.lowercased()
            let digits = word.prefix(while: isDigit)
            let suffix = word.dropFirst(digits.count)
            if let number = Int(digits), ["", "st", "nd", "rd", "th"].contains(suffix) {
                if digits.count == 4, suffix.isEmpty, year == nil {
                    year = number
                } else if digits.count <= 2, day == nil {
                    day = number
                } else if digits.count <= 2, year == nil, suffix.isEmpty {
                    return .shortYear
                } else {
                    return .notADate
                }
            } else if let number = MonthName.number(of: word), month == nil {
                month = number
            } else if !MonthName.isFiller(word) {
                return .notADate
            }
        }
        guard let year, let month, let day else { return .notADate }
        return date(year: year, month: month, day: day)
    }

    private static func date(year: Int, month: Int, day: Int) -> Outcome {
        CalendarDate(year: year, month: month, day: day).map { .date($0.text) } ?? .notADate
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }
}
