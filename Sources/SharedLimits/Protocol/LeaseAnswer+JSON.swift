internal import BatchExecution
internal import JSON

extension LeaseAnswer {
    /// An answer as it was sent; `nil` where it is none.
    ///
    /// - Parameters:
    ///   - bytes: The body of the response.
    ///   - wants: How many wants there were.
    package init?(_ bytes: [UInt8], wants: Int) {
        guard let value = try? JSONReader.value(of: bytes, maximumDepth: 8),
            let grants = value["granted"]?.array, grants.count <= wants,
            let milliseconds = value["valid_ms"]?.count
        else { return nil }
        let granted = grants.compactMap { grant -> Grant? in
            guard let pair = grant.array, pair.count == 2, let id = pair[0].integer,
                let want = pair[1].count, want < wants
            else { return nil }
            return Grant(id: id, want: want)
        }
        guard granted.count == grants.count else { return nil }
        var left: BudgetReservation?
        if let numbers = value["left"]?.array?.compactMap(\.integer) {
            guard numbers.count == 2, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
            left = BudgetReservation(picodollars: numbers[0], tokens: Int(numbers[1]))
        }
        var closed: NotRunReason?
        if let reason = value["closed"]?.string {
            guard let known = NotRunReason(rawValue: reason) else { return nil }
            closed = known
        }
        self.init(
            granted: granted,
            validFor: .milliseconds(milliseconds),
            left: left,
            closed: closed
        )
    }

    /// The answer as it is sent.
    package var bytes: [UInt8] {
        let (seconds, attoseconds) = validFor.components
        var object: JSONObject = [
            "granted": .array(granted.map { [.integer($0.id), .integer(Int64($0.want))] }),
            "valid_ms": .integer(seconds * 1000 + attoseconds / 1_000_000_000_000_000),
        ]
        if let left {
            object["left"] = [.integer(left.picodollars), .integer(Int64(left.tokens))]
        }
        if let closed { object["closed"] = .string(closed.rawValue) }
        return Array(JSONWriter().text(of: .object(object)).utf8)
    }
}
