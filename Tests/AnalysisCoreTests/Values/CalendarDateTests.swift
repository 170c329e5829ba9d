import Testing

@testable import AnalysisCore

@Suite struct CalendarDateTests {
    @Test(arguments: [
        (2026, 3, 4, "2026-03-04"), (1, 1, 1, "0001-01-01"), (9999, 12, 31, "9999-12-31"),
        (2024, 2, 29, "2024-02-29"), (2000, 2, 29, "2000-02-29"), (987, 4, 30, "0987-04-30"),
    ])
    func `A day of the calendar is written by ISO 8601`(
        year: Int,
        month: Int,
        day: Int,
        text: String
    ) {
        #expect(CalendarDate(year: year, month: month, day: day)?.text == text)
    }

    @Test(arguments: [
        (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 6, 31), (2026, 9, 31),
        (2026, 11, 31), (2026, 1, 32), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (0, 1, 1),
        (10_000, 1, 1), (2026, -1, 1), (2024, 2, 30), (.max, .max, .max), (.min, .min, .min),
    ])
    func `What the calendar does not have is no day`(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [1, 3, 5, 7, 8, 10, 12])
    func `Long months have a thirty-first`(month: Int) {
        #expect(CalendarDate(year: 2026, month: month, day: 31) != nil)
    }

    /// Names of each month in several languages, the number first.
    @Test(arguments: [
        (1, "jänner janvier enero jan"), (2, "février feb februari"), (3, "märz março mar mars"),
        (4, "april avril aprile"), (5, "may mai maggio mei"), (6, "juin juni giugno"),
        (7, "july juillet luglio"), (8, "août aug agosto"), (9, "sept september setembro"),
        (10, "oct oktober ottobre"), (11, "november noviembre"), (12, "dezember décembre dec"),
    ])
    func `Months are known by their names`(number: Int, names: String) {
        for name in names.split(separator: " ") {
            #expect(MonthName.number(of: String(name)) == number)
        }
        #expect(MonthName.number(of: "monday") == nil)
        #expect(MonthName.isFiller("monday") && MonthName.isFiller("of"))
        #expect(!MonthName.isFiller("may"))
    }
}

@Suite struct DateReadingTests {
    @Test(arguments: [
        ("01.02.69", ["2069-02-01", "2069-01-02"]), ("13.02.70", ["1970-02-13"]),
        ("4 March 69", ["2069-03-04"]), ("4 March '70", ["1970-03-04"]),
        ("05/05/2026", ["2026-05-05"]), ("13/13/2026", []), ("2026-13-01", []),
        ("2026.3.4", ["2026-03-04"]), ("2026-3/4", []), ("4.3 2026", []),
        (
            "4. 3. 2026",
            ["2026-03-04", "2026-04-03"]
        ),
        ("19000101", ["1900-01-01"]), ("18991231", []), ("20991231", ["2099-12-31"]),
        ("21000101", []), ("120260304", []), ("4 March, 12", ["2012-03-04"]), ("4 Marchx 2026", []),
        ("4th March 2026", ["2026-03-04"]), ("4 th March 2026", []),
        (
            "4 of the March 2026",
            ["2026-03-04"]
        ),
        ("4 of the of the March 2026", []), ("4     March 2026", []), ("123 March 2026", []),
        ("March 4 2026", ["2026-03-04"]), ("March 41 2026", []), ("2026 March 4", ["2026-03-04"]),
        ("Monday, 4 March 2026", ["2026-03-04"]), ("March, Monday 4, 2026", []),
        ("2026年3月", []), ("2026年13月4日", []),
    ])
    func `A date is what can be read as one and stands in the calendar`(
        text: String,
        dates: [String]
    ) {
        #expect(DocumentDates(text).candidates.sorted() == dates.sorted())
    }

    @Test func `Dates that contradict each other leave both readings open`() {
        let text = "25/04/2026, 04/25/2026 and 03/04/2026"
        #expect(Set(DocumentDates(text).candidates).isSuperset(of: ["2026-04-03", "2026-03-04"]))
    }
}
