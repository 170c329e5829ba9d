internal import AnalysisCore

/// How the documents of a labels file were drawn, as `analyze sample` noted it there.
struct LabelDraw: Sendable, Hashable {
    /// Where a document stands in the draw.
    struct Place: Sendable, Hashable {
        /// Its stratum, by its number in `strata`.
        var stratum: Int
        /// Its place in the random order.
        var rank: UInt64
    }

    /// The seed of the draw.
    let seed: Int
    /// What was drawn from; one stratum where the sample has none.
    let strata: [DrawnCell.Stratum]
    /// The documents that were drawn.
    private(set) var places: [String: Place]
    /// Why the file does not hold what was drawn; `nil` where it does.
    let damage: String?

    /// The draw of a file; `nil` where it notes none.
    ///
    /// - Parameter cells: What stands beside each document that was drawn.
    init?(_ cells: [String: DrawnCell]) {
        guard let seed = cells.values.first?.seed else { return nil }
        self.seed = seed
        strata = Set(cells.values.map(\.stratum)).sorted { ($0.name ?? "") < ($1.name ?? "") }
        let draw = Draw(seed: seed)
        places = cells.mapValues { _ in Place(stratum: 0, rank: 0) }
        var counts = strata.map { _ in 0 }
        var strangers: [String] = []
        for (document, cell) in cells {
            let stratum = strata.firstIndex(of: cell.stratum) ?? 0
            let rank = draw.rank(of: document)
            places[document] = Place(stratum: stratum, rank: rank)
            counts[stratum] += 1
            if cell.seed != seed || rank > cell.stratum.highest { strangers.append(document) }
        }
        damage = Self.damage(strata, counts, strangers)
    }

    private static func damage(
        _ strata: [DrawnCell.Stratum],
        _ counts: [Int],
        _ strangers: [String]
    ) -> String? {
        if let stranger = strangers.min() {
            return "names documents that this draw cannot have drawn, such as \(stranger)"
        }
        if Set(strata.map(\.name)).count < strata.count {
            return "holds rows of several draws"
        }
        let (drawn, found) = (strata.reduce(0) { $0 + $1.drawn }, counts.reduce(0, +))
        guard zip(strata, counts).contains(where: { $0.drawn != $1 }) else { return nil }
        return "holds \(Figure.text(found)) of the \(Figure.text(drawn)) documents that were drawn"
    }

    /// Why the labels of a column are not those of a random sample.
    ///
    /// What nobody labelled may be what is hard to label. Only the end of the random order may be
    /// left out: what stands before it is a random sample by itself.
    ///
    /// - Parameter isLabelled: Whether the column has a label for a document.
    /// - Returns: The reason; `nil` where they are.
    func objection(_ isLabelled: (String) -> Bool) -> String? {
        if let damage { return damage }
        for index in strata.indices {
            let ordered = places.filter { $0.value.stratum == index }
                .sorted { $0.value.rank < $1.value.rank }.map(\.key)
            let last = ordered.lastIndex(where: isLabelled) ?? -1
            let left = ordered[..<(last + 1)].filter { !isLabelled($0) }
            if let first = left.first {
                return "leaves out \(Figure.text(left.count)) of the documents that were drawn, "
                    + "such as \(first), and labels later ones"
            }
            guard last + 1 >= min(2, strata[index].all) else {
                let name = strata[index].name.map { " of those found '\($0)'" } ?? ""
                return "has fewer than two labels\(name)"
            }
        }
        return nil
    }

    /// What the file says beside a document at a place of the draw.
    func cell(of place: Place) -> DrawnCell {
        DrawnCell(seed: seed, stratum: strata[place.stratum])
    }

    /// The same draw, with other names for its documents.
    func renamed(_ name: (String) -> String) -> LabelDraw {
        var draw = self
        draw.places = Dictionary(places.map { (name($0.key), $0.value) }) { first, _ in first }
        return draw
    }
}
