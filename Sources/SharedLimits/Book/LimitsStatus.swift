public import BatchExecution
internal import JSON

/// What the limits server says about itself.
public struct LimitsStatus: Sendable, Hashable {
    /// What it says about one model.
    public struct Model: Sendable, Hashable {
        /// The model, as its workers name it.
        public var name: String
        /// The permits that are open.
        public var open: Int
        /// The permits that were granted since the start of the server.
        public var granted: Int
        /// The requests that were turned away by a limit all the same.
        public var rateLimited: Int
        /// The requests a minute that responses say are admitted; `nil` where they do not.
        public var requestsPerMinute: Int?
    }

    /// The job.
    public var job: String
    /// The workers that are there.
    public var workers: Int
    /// How many of them wait for a permit.
    public var waiting: Int
    /// The permits that are open.
    public var open: Int
    /// The permits of which nobody told any more since the start of the server.
    public var expired: Int
    /// What was spent of the budget, or may have been.
    public var spent: Budget.Spent
    /// What open permits may still cost.
    public var reserved: Budget.Spent
    /// The budget.
    public var budget: Budget
    /// Its models, by name.
    public var models: [Model]
}

extension LimitsBook {
    /// What is to be said about it.
    public var status: LimitsStatus {
        var reserved = Budget.Spent()
        for permit in permits.values {
            reserved.add(
                Budget.Spent(
                    picodollars: permit.reservation.picodollars,
                    tokens: permit.reservation.tokens
                )
            )
        }
        return LimitsStatus(
            job: policy.job,
            workers: workers.count,
            waiting: queue.count,
            open: permits.count,
            expired: expired,
            spent: Budget.Spent(
                picodollars: budget.spentPicodollars,
                tokens: budget.spentTokens
            ),
            reserved: reserved,
            budget: policy.budget,
            models: accounts.sorted { $0.key < $1.key }.map { name, account in
                LimitsStatus.Model(
                    name: name,
                    open: account.open,
                    granted: account.granted,
                    rateLimited: account.rateLimited,
                    requestsPerMinute: account.learned?.requestsPerMinute
                )
            }
        )
    }
}

extension LimitsStatus {
    /// The status as JSON.
    public var json: [UInt8] {
        var object: JSONObject = [
            "job": .string(job), "workers": .integer(Int64(workers)),
            "waiting": .integer(Int64(waiting)), "permits": .integer(Int64(open)),
            "expired": .integer(Int64(expired)),
            "spent_picodollars": .integer(spent.picodollars),
            "spent_tokens": .integer(Int64(spent.tokens)),
            "reserved_picodollars": .integer(reserved.picodollars),
            "reserved_tokens": .integer(Int64(reserved.tokens)),
        ]
        if let most = budget.maxPicodollars { object["max_picodollars"] = .integer(most) }
        if let most = budget.maxTokens { object["max_tokens"] = .integer(Int64(most)) }
        object["models"] = .array(
            models.map { model in
                var object: JSONObject = [
                    "name": .string(model.name), "permits": .integer(Int64(model.open)),
                    "granted": .integer(Int64(model.granted)),
                    "rate_limited": .integer(Int64(model.rateLimited)),
                ]
                if let limit = model.requestsPerMinute {
                    object["requests_per_minute"] = .integer(Int64(limit))
                }
                return .object(object)
            }
        )
        return Array((JSONWriter().text(of: .object(object)) + "\n").utf8)
    }

    /// The status as OpenMetrics text.
    public var openMetrics: [UInt8] {
        let job = "job=\"\(Self.escaped(self.job))\""
        var text = ""
        func family(_ name: String, _ type: String, _ help: String, _ samples: [(String, String)]) {
            text += "# TYPE \(name) \(type)\n# HELP \(name) \(help)\n"
            let suffix = type == "counter" ? "_total" : ""
            for (labels, value) in samples { text += "\(name)\(suffix){\(labels)} \(value)\n" }
        }
        func dollars(_ picodollars: Int64) -> String { "\(Double(picodollars) / 1e12)" }
        family("analyze_limits_workers", "gauge", "Workers that are there.", [(job, "\(workers)")])
        family(
            "analyze_limits_waiting",
            "gauge",
            "Workers that wait for a permit.",
            [(job, "\(waiting)")]
        )
        family("analyze_limits_permits", "gauge", "Permits that are open.", [(job, "\(open)")])
        family(
            "analyze_limits_expired_permits",
            "counter",
            "Permits that counted as spent since nobody told of them.",
            [(job, "\(expired)")]
        )
        family(
            "analyze_limits_spent_dollars",
            "gauge",
            "What was spent of the budget, or may have been.",
            [(job, dollars(spent.picodollars))]
        )
        family(
            "analyze_limits_reserved_dollars",
            "gauge",
            "What open permits may still cost.",
            [(job, dollars(reserved.picodollars))]
        )
        if let most = budget.maxPicodollars {
            family("analyze_limits_budget_dollars", "gauge", "The budget.", [(job, dollars(most))])
        }
        let labels = models.map { "\(job),model=\"\(Self.escaped($0.name))\"" }
        family(
            "analyze_limits_granted_requests",
            "counter",
            "Requests that were let through.",
            zip(labels, models).map { ($0, "\($1.granted)") }
        )
        family(
            "analyze_limits_rate_limited_requests",
            "counter",
            "Requests that were turned away by a limit all the same.",
            zip(labels, models).map { ($0, "\($1.rateLimited)") }
        )
        return Array((text + "# EOF\n").utf8)
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
