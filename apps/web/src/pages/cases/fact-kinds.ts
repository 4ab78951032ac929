/** What a partner may be asked about a person: yes or no. Codes of the API. */
export const facts = ['place_promised', 'client_of_service', 'on_waiting_list', 'appointment_made'] as const;
