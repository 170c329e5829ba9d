/// The calendar dates that stand in a text, as people write them.
///
/// `2026-03-04`, `04.03.2026`, `4 March 2026`, `March 4th, 2026`, `2026年3月4日` and the like; a
/// date whose day and month may be either is there twice.
package struct DocumentDates: Sendable, Hashable {
    /// A date and its place.
    package struct Found: Sendable, Hashable {
        /// The date as `YYYY-MM-DD`.
        package var date: String
        /// Where it stands, in UTF-8 bytes.
        package var bytes: Range<Int>
        /// The order in which day and month are read, where the text could be read in another.
        var order: DateOrder?
        /// Whether the century is not said.
        var isShort: Bool
    }

    /// The dates in the order of the text.
    package private(set) var found: [Found] = []

    private let text: [UInt8]
    private let words: [DocumentWord]

    /// The dates of a text.
    package init(_ text: String) {
        self.text = Array(text.utf8)
        words = DocumentWord.all(in: self.text)
        for index in words.indices {
            if words[index].digits > 0 {
                addNumeric(index)
                addWritten(dayAt: index)
            } else if let month = month(at: index) {
                addWritten(month, at: index)
            }
        }
    }

    /// The place of a date.
    ///
    /// - Parameter date: The date as `YYYY-MM-DD`.
    /// - Returns: The first place in UTF-8 bytes, or `nil` where the text does not have it.
    package func place(of date: String) -> Range<Int>? {
        found.first { $0.date == date }?.bytes
    }

    /// What a field may hold: each date once, in the order of the text.
    ///
    /// Where day and month may be either, the dates of the text that can be read in one way decide;
    /// years of two digits count where there are no others.
    package var candidates: [String] {
        let orders = Set(found.compactMap { $0.isShort ? nil : sureOrder($0) })
        let full = found.filter { !$0.isShort }
        let dates = (full.isEmpty ? found : full).filter { found in
            guard let order = found.order, orders.count == 1 else { return true }
            return orders.contains(order)
        }
        var seen: Set<String> = []
        return dates.map(\.date).filter { seen.insert($0).inserted }
    }
}

extension DocumentDates {
    /// Which order of day and month a date shows that can be read in one way only.
    private func sureOrder(_ found: Found) -> DateOrder? {
        guard found.order == nil else { return nil }
        let numbers = text[found.bytes].split { !DocumentWord.isDigit($0) }
        guard numbers.count == 3, numbers[2].count == 4, found.bytes.count <= 10,
            let first = Int(String(decoding: numbers[0], as: UTF8.self)),
            let second = Int(String(decoding: numbers[1], as: UTF8.self)), first != second
        else { return nil }
        return first > 12 ? .dmy : second > 12 ? .mdy : nil
    }

    /// The bytes between a word and the next.
    private func gap(after index: Int) -> ArraySlice<UInt8>? {
        guard index + 1 < words.count else { return nil }
        return text[words[index].bytes.upperBound..<words[index + 1].bytes.lowerBound]
    }

    /// What separates numbers of a date: a point, a hyphen or a slash, and perhaps a space.
    private func separator(after index: Int) -> UInt8? {
        guard let gap = gap(after: index), let first = gap.first, gap.count <= 2,
            [0x2D, 0x2E, 0x2F].contains(first), gap.count == 1 || gap.last == 0x20
        else { return nil }
        return first
    }

    private func isShortGap(after index: Int) -> Bool {
        guard let gap = gap(after: index), gap.count <= 4 else { return false }
        // Space, line break, comma, point, hyphen, slash, apostrophe, no-break space.
        return gap.allSatisfy {
            [0x20, 0x0A, 0x0D, 0x2C, 0x2E, 0x2D, 0x2F, 0x27, 0xC2, 0xA0].contains($0)
        }
    }

    private func string(_ index: Int) -> String {
        String(decoding: text[words[index].bytes], as: UTF8.self)
    }

    private func month(at index: Int) -> Int? {
        guard words[index].digits == 0, 3...12 ~= words[index].bytes.count else { return nil }
        return MonthName.number(of: string(index).lowercased())
    }

    private mutating func add(
        _ year: Int,
        _ month: Int,
        _ day: Int,
        from first: Int,
        to last: Int,
        order: DateOrder? = nil,
        isShort: Bool = false
    ) {
        guard let date = CalendarDate(year: year, month: month, day: day) else { return }
        let bytes = words[first].bytes.lowerBound..<words[last].bytes.upperBound
        found.append(Found(date: date.text, bytes: bytes, order: order, isShort: isShort))
    }

    private mutating func addNumeric(_ index: Int) {
        let first = words[index]
        if first.digits == 8, 1900...2099 ~= first.value / 10_000 {
            let value = first.value
            add(value / 10_000, value / 100 % 100, value % 100, from: index, to: index)
        }
        guard index + 2 < words.count else { return }
        let (second, third) = (words[index + 1], words[index + 2])
        if first.digits == 4, second.digits == 0, 1...2 ~= third.digits, index + 4 < words.count,
            string(index + 1) == "年", string(index + 3) == "月",
            words[index + 4].digits > 0
        {
            return add(
                first.value,
                third.value,
                words[index + 4].value,
                from: index,
                to: index + 4
            )
        }
        guard let separator = separator(after: index), separator == self.separator(after: index + 1)
        else { return }
        switch (first.digits, second.digits, third.digits) {
        case (4, 1...2, 1...2):
            add(first.value, second.value, third.value, from: index, to: index + 2)
        case (1...2, 1...2, 4):
            addEither(index, year: third.value)
        case (1...2, 1...2, 2):
            let year = third.value
            addEither(index, year: (year < 70 ? 2000 : 1900) + year, isShort: true)
        default: break
        }
    }

    /// A date whose first two numbers are day and month, or month and day.
    private mutating func addEither(_ index: Int, year: Int, isShort: Bool = false) {
        let (first, second) = (words[index].value, words[index + 1].value)
        let isOpen = first <= 12 && second <= 12 && first != second
        add(
            year,
            second,
            first,
            from: index,
            to: index + 2,
            order: isOpen ? .dmy : nil,
            isShort: isShort
        )
        guard first != second else { return }
        add(
            year,
            first,
            second,
            from: index,
            to: index + 2,
            order: isOpen ? .mdy : nil,
            isShort: isShort
        )
    }

    /// `4 March 2026`, `4. März 2026`, `the 4th of March, 2026`, `2026 March 4`.
    private mutating func addWritten(dayAt index: Int) {
        let first = words[index]
        guard 1...2 ~= first.digits || first.digits == 4 else { return }
        var place = index
        if isSuffix(place + 1) { place += 1 }
        guard let monthPlace = next(after: place), let month = month(at: monthPlace) else { return }
        if first.digits == 4 {
            guard isShortGap(after: monthPlace), 1...2 ~= words[monthPlace + 1].digits else {
                return
            }
            return add(
                first.value,
                month,
                words[monthPlace + 1].value,
                from: index,
                to: monthPlace + 1
            )
        }
        guard let yearPlace = next(after: monthPlace) else { return }
        addYear(month, first.value, from: index, yearAt: yearPlace)
    }

    /// `March 4th, 2026`.
    private mutating func addWritten(_ month: Int, at index: Int) {
        guard isShortGap(after: index), 1...2 ~= words[index + 1].digits else { return }
        var place = index + 1
        if isSuffix(place + 1) { place += 1 }
        guard let yearPlace = next(after: place) else { return }
        addYear(month, words[index + 1].value, from: index, yearAt: yearPlace)
    }

    private mutating func addYear(_ month: Int, _ day: Int, from first: Int, yearAt place: Int) {
        let year = words[place]
        switch year.digits {
        case 4: add(year.value, month, day, from: first, to: place)
        case 2:
            let full = (year.value < 70 ? 2000 : 1900) + year.value
            add(full, month, day, from: first, to: place, isShort: true)
        default: break
        }
    }

    /// Whether a word is what makes the number right before it an ordinal.
    private func isSuffix(_ index: Int) -> Bool {
        guard index > 0, index < words.count, words[index].digits == 0,
            words[index].bytes.lowerBound == words[index - 1].bytes.upperBound
        else { return false }
        return ["st", "nd", "rd", "th", "er"].contains(string(index).lowercased())
    }

    /// The next word that says something: two like `of` may stand before it.
    private func next(after index: Int) -> Int? {
        var index = index
        for _ in 0..<3 {
            guard isShortGap(after: index) else { return nil }
            index += 1
            guard words[index].digits == 0, month(at: index) == nil,
                words[index].bytes.count <= 4, MonthName.isFiller(string(index).lowercased())
            else { return index }
        }
        return nil
    }
}
