extension Figure {
    /// An amount in dollars with three digits that count, or cents: `$0.000128`, `$12.35`.
    public static func text(_ cost: Cost) -> String {
        let dollars = cost.dollars
        var digits = 2
        var bound = 0.995
        while abs(dollars) < bound, digits < 9, dollars != 0 {
            bound /= 10
            digits += 1
        }
        return (dollars < 0 ? "-$" : "$") + text(abs(dollars), digits: digits)
    }

    /// A cost that may be unknown.
    public static func text(_ cost: Cost?) -> String {
        cost.map(text) ?? "unknown"
    }
}
