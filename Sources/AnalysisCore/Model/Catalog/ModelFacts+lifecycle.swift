extension ModelFacts {
    /// Where a model stands between its release and its end.
    public enum Lifecycle: String, Sendable, Hashable, CaseIterable {
        /// It answers, and no end within two months is known.
        case active
        /// It is retired within two months.
        case retiring
        /// It answers no more.
        case retired
    }

    /// Where the model stands on a day.
    ///
    /// - Parameter day: Today, `YYYY-MM-DD`; asked for only where the model's end is known.
    /// - Returns: Where it stands.
    public func lifecycle(on day: @autoclosure () -> String) -> Lifecycle {
        guard let retirement else { return .active }
        let day = day()
        if retirement.date <= day { return .retired }
        return retirement.date <= Self.twoMonthsAfter(day) ? .retiring : .active
    }

    /// What to say about the model's end on a day.
    ///
    /// Two months are what Anthropic gives notice of a retirement, at the least.
    ///
    /// - Parameters:
    ///   - name: The model as the pipeline names it.
    ///   - day: Today, `YYYY-MM-DD`; asked for only where the model's end is known.
    /// - Returns: A sentence, or `nil` for a model whose end is not known or over two months away.
    public func retirementWarning(
        naming name: ModelReference,
        on day: @autoclosure () -> String
    ) -> String? {
        guard let retirement else { return nil }
        let successor = ModelReference(provider: name.provider, name: retirement.successor)
        return switch lifecycle(on: day()) {
        case .retired: "\(name) was retired on \(retirement.date); use \(successor) instead"
        case .retiring:
            "\(name) will be retired on \(retirement.date); change to \(successor) before"
        case .active: nil
        }
    }

    /// The same day two months later, good enough for comparing: it need not exist.
    private static func twoMonthsAfter(_ day: String) -> String {
        let parts = day.split(separator: "-")
        guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), month <= 12
        else { return day }
        let next = month > 10 ? (year + 1, month - 10) : (year, month + 2)
        return "\(next.0)-\(next.1 < 10 ? "0" : "")\(next.1)-\(parts[2])"
    }
}
