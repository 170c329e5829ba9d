extension Figure {
    /// What a gate measured, in the unit of its condition; `not measurable` where nothing was.
    public static func measured(by gate: GateResult) -> String {
        guard let measured = gate.measured else { return "not measurable" }
        if gate.condition.hasSuffix("%") { return percent(measured) }
        return number(measured)
    }

    /// What a gate measured and what it demanded, in words.
    public static func words(on gate: GateResult) -> String {
        let demand = "demanded \(gate.condition)"
        let note = gate.note.map { " (\($0))" } ?? ""
        guard gate.measured != nil else { return "not measurable\(note), \(demand)" }
        let verdict = gate.verdict == .inconclusive ? "not decided: " : ""
        return "\(verdict)measured \(measured(by: gate))\(note), \(demand)"
    }
}
