/// What a labels file says beside a document that was drawn at random: the column `drawn`.
///
/// It is written as `seed=7 drawn=40 of=5000 highest=0f3a9b2c11d0e4aa stratum=negative`; without
/// strata the last part is missing.
package struct DrawnCell: Sendable, Hashable {
    /// The heading of the column.
    package static let heading = "drawn"

    /// The documents among which a part of the sample was drawn.
    package struct Stratum: Sendable, Hashable {
        /// What they have in common; `nil` where the sample has no strata.
        package var name: String?
        /// How many were drawn.
        package var drawn: Int
        /// How many there were.
        package var all: Int
        /// The highest rank that was drawn.
        package var highest: UInt64

        /// A stratum.
        package init(name: String?, drawn: Int, of all: Int, highest: UInt64) {
            self.name = name
            self.drawn = drawn
            self.all = all
            self.highest = highest
        }
    }

    /// The seed of the draw.
    package var seed: Int
    /// What the document was drawn from.
    package var stratum: Stratum

    /// A cell.
    package init(seed: Int, stratum: Stratum) {
        self.seed = seed
        self.stratum = stratum
    }

    /// Reads a cell; `nil` for anything that was not written so.
    package init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
        let keys = ["seed=", "drawn=", "of=", "highest=", "stratum="]
        guard parts.count >= 4, zip(parts, keys).allSatisfy({ $0.hasPrefix($1) }) else {
            return nil
        }
        let values = zip(parts, keys).map { $0.dropFirst($1.count) }
        guard let seed = Int(values[0]), let drawn = Int(values[1]), let all = Int(values[2]),
            let highest = UInt64(values[3], radix: 16), drawn > 0, drawn <= all, seed >= 0
        else { return nil }
        self.init(
            seed: seed,
            stratum: Stratum(
                name: values.count > 4 ? String(values[4]) : nil,
                drawn: drawn,
                of: all,
                highest: highest
            )
        )
    }

    /// The text of the cell.
    package var text: String {
        let digits = String(stratum.highest, radix: 16)
        let padded = String(repeating: "0", count: 16 - digits.count) + digits
        return "seed=\(seed) drawn=\(stratum.drawn) of=\(stratum.all) highest=\(padded)"
            + (stratum.name.map { " stratum=\($0)" } ?? "")
    }
}
